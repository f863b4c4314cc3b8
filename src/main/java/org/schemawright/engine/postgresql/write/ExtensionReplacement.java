package org.schemawright.engine.postgresql.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/**
 * An extension goes and comes back at an older version, since updates lead to newer ones only. Columns of its types
 * hold texts meanwhile.
 */
record ExtensionReplacement(Extension before, List<Draft> drop, List<Draft> creation, Writing writing) {
    private static final Set<Kind> STAYS = EnumSet.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.SCHEMA, Kind.EXTENSION);
    private static final Set<Kind> MADE_OF_TYPES = EnumSet.of(
            Kind.DOMAIN, Kind.COMPOSITE_TYPE, Kind.RANGE_TYPE, Kind.BASE_TYPE, Kind.EXTENSION, Kind.FOREIGN_TABLE);

    static boolean isOlder(String version, String than) {
        String[] one = version.split("[.]", -1);
        String[] other = than.split("[.]", -1);
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            boolean numbers = one[i].matches("[0-9]+") && other[i].matches("[0-9]+");
            int order =
                    numbers ? new BigInteger(one[i]).compareTo(new BigInteger(other[i])) : one[i].compareTo(other[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return one.length < other.length;
    }

    Alteration alteration() {
        Set<Column> columns = new LinkedHashSet<>();
        var takeDown = new LinkedHashSet<ObjectRef>();
        for (var entry : writing.before().needs().entrySet()) {
            ObjectRef user = entry.getKey();
            if (!uses(entry.getValue())) {
                continue;
            }
            Optional<Column> column = stored(user);
            if (column.isPresent() && isMoved(column.get())) {
                columns.add(column.get());
            } else if (column.isPresent() || MADE_OF_TYPES.contains(user.kind())) {
                return new Alteration.Replace("an extension does not go back to an older version");
            } else if (!STAYS.contains(user.kind())) {
                takeDown.add(user);
            }
        }
        columns.removeIf(column -> TypeColumns.isInherited(column, table(column), writing.before()));
        var drafts = new ArrayList<Draft>();
        for (Column column : columns) {
            drafts.add(TypeSwap.retype(column, TypeSwap.text(column), writing));
            takeDown.addAll(TextDependents.of(column, writing));
        }
        drafts.addAll(drop);
        drafts.addAll(creation);
        columns.forEach(column -> drafts.add(TypeSwap.retype(column, column.type(), writing)));
        return new Alteration.Swap(drafts, takeDown);
    }

    private boolean uses(SortedSet<ObjectRef> needs) {
        return needs.contains(before.ref());
    }

    private Optional<Column> stored(ObjectRef user) {
        return user.kind() == Kind.COLUMN
                ? TableSite.of(user, writing)
                        .columnBefore(user.last())
                        .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                : Optional.empty();
    }

    private boolean isMoved(Column column) {
        return TableSite.of(column.ref(), writing)
                .columnAfter(column.name())
                .filter(after -> after.type().equals(column.type()))
                .isPresent();
    }

    private Table table(Column column) {
        return TableSite.of(column.ref(), writing).before().orElseThrow();
    }
}
