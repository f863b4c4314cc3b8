package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.plan.Draft;

/** What primary keys and unique constraints have in common: their columns, their index and what is said about that. */
final class KeyClause {
    private static final Set<String> NOT_PARAMETERS = Set.of("clustered", "replica identity", "tablespace", "parent");

    private KeyClause() {}

    /** From the columns on. */
    static String of(List<String> columns, KeyIndex index) {
        var words = new StringBuilder("(").append(Quote.names(columns));
        words.append(index.overlaps() ? " WITHOUT OVERLAPS)" : ")");
        if (!index.include().isEmpty()) {
            words.append(" INCLUDE (").append(Quote.names(index.include())).append(")");
        }
        words.append(RelationOptions.with(parameters(index)));
        option(index, "tablespace")
                .ifPresent(space -> words.append(" USING INDEX TABLESPACE ").append(Quote.name(space)));
        return words.toString();
    }

    static TreeMap<String, String> parameters(KeyIndex index) {
        var parameters = new TreeMap<>(index.options());
        parameters.keySet().removeAll(NOT_PARAMETERS);
        return parameters;
    }

    static Optional<String> option(KeyIndex index, String name) {
        return Optional.ofNullable(index.options().get(name));
    }

    /** When it is checked, and whether; led by a blank where there is anything to say. */
    static String settings(Settings settings) {
        var words = new StringBuilder();
        if (settings.deferrable()) {
            words.append(" DEFERRABLE");
        }
        if (settings.initiallyDeferred()) {
            words.append(" INITIALLY DEFERRED");
        }
        if (!settings.enforced()) {
            words.append(" NOT ENFORCED");
        } else if (!settings.validated()) {
            words.append(" NOT VALID");
        }
        return words.toString();
    }

    /** What leads from one state of a key's index to another without making it anew. */
    static List<Draft> indexChanges(KeyIndex before, KeyIndex after, Constraint key, TableSite site) {
        var drafts = new ArrayList<Draft>();
        String alter =
                "ALTER INDEX " + Quote.qualified(key.ref().schema(), key.ref().last());
        drafts.addAll(RelationOptions.move(alter, parameters(before), parameters(after)));
        if (!option(before, "tablespace").equals(option(after, "tablespace"))) {
            drafts.add(site.draft(alter + " SET TABLESPACE "
                    + option(after, "tablespace").map(Quote::name).orElse("pg_default")));
        }
        drafts.addAll(IndexMarks.move(before.options(), after.options(), key.ref(), site));
        return drafts;
    }
}
