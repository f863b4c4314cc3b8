package org.schemawright.store;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.change.Origin;
import org.schemawright.model.ColumnValue;

/** How the parts of a record are called in a file. */
final class Members {
    static final String FORMAT = "schemawright";
    static final String ENGINE = "engine";
    static final String MAJOR = "major";
    static final String STATES = "states";
    static final String OBJECTS = "objects";
    static final String NEEDS = "needs";
    static final String LINEAGE = "lineage";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String FROM = "from";
    static final String REF = "ref";
    static final String DECISIONS = "decisions";
    static final String ON = "on";
    static final String ABOUT = "about";
    static final String DETAIL = "detail";
    static final String ANSWER = "answer";
    static final String REASON = "reason";
    static final String OWNER = "owner";
    static final Set<String> OF_DESIGN = Set.of(FORMAT, ENGINE, MAJOR, STATES, OBJECTS, NEEDS, LINEAGE, DECISIONS);
    static final Set<String> OF_DECISION = Set.of(ON, ABOUT, DETAIL, ANSWER, REASON, OWNER);

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    private static final ClassValue<String> TAGS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> variant) {
            return word(variant.getSimpleName()).strip();
        }
    };

    private Members() {}

    /** Two words in a file are two words with a blank. */
    static String word(String component) {
        return CAPITAL.matcher(component).replaceAll(" $1").toLowerCase(Locale.ROOT);
    }

    /** The word for one variant of a sealed type. */
    static String tag(Class<?> variant) {
        return TAGS.get(variant);
    }

    static boolean isTagged(Class<?> type) {
        return ColumnValue.class.isAssignableFrom(type) || Origin.class.isAssignableFrom(type);
    }
}
