package org.schemawright.engine.postgresql.write;

import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Whether a part that goes from a parent stays with its heirs: then it is dropped from the parent ONLY. */
final class Heirs {
    private Heirs() {}

    static boolean keepColumn(ObjectRef column, Writing writing) {
        boolean returns =
                TableSite.of(column, writing).columnAfter(column.last()).isPresent();
        return !returns
                && heirsOf(column, writing)
                        .anyMatch(heir -> heir.column(column.last()).isPresent());
    }

    /** Whether a parent loses it too: then it may have gone already, after how it came to be there. */
    static boolean loseWithParent(ObjectRef column, Writing writing) {
        return writing.before().table(column.whole(Kind.TABLE)).stream()
                .flatMap(table -> table.inherits().stream())
                .flatMap(parent -> writing.before().table(parent).stream())
                .filter(parent -> parent.column(column.last()).isPresent())
                .anyMatch(parent -> writing.after()
                        .table(parent.ref())
                        .filter(it -> it.column(column.last()).isEmpty())
                        .isPresent());
    }

    /** The same condition under the same name; another one under the name is another check. */
    static boolean keepCheck(Constraint constraint, Writing writing) {
        return constraint instanceof Check check
                && heirsOf(check.ref(), writing)
                        .flatMap(heir ->
                                writing
                                        .after()
                                        .find(heir.ref()
                                                .part(
                                                        Kind.CHECK_CONSTRAINT,
                                                        check.ref().last()))
                                        .stream())
                        .anyMatch(kept -> ((Check) kept).expression().equals(check.expression()));
    }

    private static Stream<Table> heirsOf(ObjectRef part, Writing writing) {
        ObjectRef parent = part.whole(Kind.TABLE);
        return writing.after().all(Table.class).filter(table -> table.inherits().contains(parent));
    }
}
