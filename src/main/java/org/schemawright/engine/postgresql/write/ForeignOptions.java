package org.schemawright.engine.postgresql.write;

import java.util.SortedMap;
import org.schemawright.engine.postgresql.Secrets;
import org.schemawright.model.Definition;

/** The OPTIONS clause of wrappers, servers and user mappings. */
final class ForeignOptions {
    private ForeignOptions() {}

    static boolean is(String property) {
        return property.startsWith(Secrets.OPTION);
    }

    /** With a space before it; nothing where there are none. */
    static String clause(Definition object) {
        SortedMap<String, String> options = of(object);
        return options.isEmpty() ? "" : " " + SettingList.foreignOptions(options);
    }

    /** With a space before it; nothing where none differs. */
    static String changes(Definition before, Definition after) {
        return of(before).equals(of(after)) ? "" : " " + SettingList.foreignOptionChanges(of(before), of(after));
    }

    private static SortedMap<String, String> of(Definition object) {
        return SettingList.within(object.properties(), Secrets.OPTION);
    }
}
