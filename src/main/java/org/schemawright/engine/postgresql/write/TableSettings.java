package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/** What is said about a table after it was made: row security and by what a replica knows its rows. */
final class TableSettings {
    private TableSettings() {}

    static List<Draft> created(Table table, TableSite site) {
        return move(new TreeMap<>(), table.properties(), site);
    }

    static List<Draft> move(SortedMap<String, String> before, SortedMap<String, String> after, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (before.containsKey("row security") != after.containsKey("row security")) {
            drafts.add(site.alter(
                    after.containsKey("row security") ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY"));
        }
        if (before.containsKey(ForcedPolicies.PROPERTY) != after.containsKey(ForcedPolicies.PROPERTY)) {
            drafts.add(
                    after.containsKey(ForcedPolicies.PROPERTY)
                            ? ForcedPolicies.force(site)
                            : ForcedPolicies.lift(site));
        }
        var identity = Optional.ofNullable(after.get("replica identity"));
        if (!Optional.ofNullable(before.get("replica identity")).equals(identity)) {
            identity(identity, site).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** Where an index is the identity, it says so itself. */
    private static Optional<Draft> identity(Optional<String> identity, TableSite site) {
        if (identity.isEmpty() && byIndex(site)) {
            return Optional.empty();
        }
        String word = switch (identity.orElse("default")) {
            case "full" -> "FULL";
            case "nothing" -> "NOTHING";
            default -> "DEFAULT";
        };
        return Optional.of(site.alterOnly("REPLICA IDENTITY " + word));
    }

    static boolean identityIsDefault(TableSite site) {
        return site.after()
                        .filter(table -> table.properties().containsKey("replica identity"))
                        .isEmpty()
                && !byIndex(site);
    }

    private static boolean byIndex(TableSite site) {
        return hasMarkedIndex("replica identity", site);
    }

    /** Whether an index of the table will have that mark, which only one at a time can have. */
    static boolean hasMarkedIndex(String mark, TableSite site) {
        return Kinds.INDEXED.stream().flatMap(kind -> parts(site, kind)).anyMatch(part -> switch (part) {
            case Index index -> index.properties().containsKey(mark);
            case Constraint.PrimaryKey key -> key.index().options().containsKey(mark);
            case Constraint.Unique key -> key.index().options().containsKey(mark);
            case Constraint.Exclusion exclusion ->
                mark.equals("clustered") && exclusion.clustered().isPresent();
            default -> false;
        });
    }

    private static Stream<SchemaObject> parts(TableSite site, Kind kind) {
        return site.writing().after().parts(new ObjectRef(Kind.TABLE, site.path()), kind);
    }
}
