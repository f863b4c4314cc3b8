package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.plan.Draft;

/** The rarer settings of a column, none of which touches a row: storage, compression, statistics target, options. */
final class ColumnSettings {
    private ColumnSettings() {}

    /** A new column has its foreign options from its clause. */
    static List<Draft> created(Column column, TableSite site) {
        var none = new TreeMap<String, String>();
        Optional.ofNullable(column.properties().get("fdw options")).ifPresent(it -> none.put("fdw options", it));
        return move(none, column, site);
    }

    static List<Draft> altered(Column before, Column after, TableSite site) {
        return move(before.properties(), after, site);
    }

    private static List<Draft> move(SortedMap<String, String> before, Column after, TableSite site) {
        var drafts = new ArrayList<Draft>();
        Function<String, Boolean> differs = name -> !Optional.ofNullable(before.get(name))
                .equals(Optional.ofNullable(after.properties().get(name)));
        if (differs.apply("storage")) {
            drafts.add(alter(after, site, "SET STORAGE " + wanted(after, "storage", plainStorage(after, site))));
        }
        if (differs.apply("compression")) {
            drafts.add(alter(after, site, "SET COMPRESSION " + wanted(after, "compression", "default")));
        }
        if (differs.apply("statistics")) {
            drafts.add(alter(after, site, "SET STATISTICS " + wanted(after, "statistics", "-1")));
        }
        if (differs.apply("options")) {
            options(options(before), options(after.properties()))
                    .forEach(action -> drafts.add(alter(after, site, action)));
        }
        if (differs.apply("fdw options")) {
            drafts.add(alter(
                    after,
                    site,
                    SettingList.foreignOptionChanges(foreignOptions(before), foreignOptions(after.properties()))));
        }
        return drafts;
    }

    private static Draft alter(Column column, TableSite site, String action) {
        return site.alterColumnOnly(column.name(), action);
    }

    private static String wanted(Column column, String property, String otherwise) {
        return column.properties().getOrDefault(property, otherwise);
    }

    /** Versions before 16 have no word for the storage that the type has by itself. */
    private static String plainStorage(Column column, TableSite site) {
        if (site.writing().major() >= 16) {
            return "DEFAULT";
        }
        String type = column.type();
        boolean main = type.startsWith("numeric") || type.equals("inet") || type.equals("cidr");
        return main && !type.endsWith("]") ? "MAIN" : "EXTENDED";
    }

    private static List<String> options(SortedMap<String, String> before, SortedMap<String, String> after) {
        var actions = new ArrayList<String>();
        var gone = SettingList.gone(before, after);
        if (!gone.isEmpty()) {
            actions.add("RESET (" + Quote.names(gone) + ")");
        }
        var changed = SettingList.changed(before, after);
        if (!changed.isEmpty()) {
            actions.add("SET (" + RelationOptions.list(changed) + ")");
        }
        return actions;
    }

    private static SortedMap<String, String> options(SortedMap<String, String> properties) {
        return properties.containsKey("options") ? SettingList.ofList(properties.get("options")) : new TreeMap<>();
    }

    private static SortedMap<String, String> foreignOptions(SortedMap<String, String> properties) {
        return properties.containsKey("fdw options")
                ? SettingList.ofForeign(properties.get("fdw options"))
                : new TreeMap<>();
    }
}
