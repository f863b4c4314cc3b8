package org.schemawright.engine.postgresql.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What stands on a column and does not let it hold texts for a while: indexes too, which know how to order its type. */
final class TextDependents {
    private TextDependents() {}

    static Set<ObjectRef> of(Column column, Writing writing) {
        var cast = new ColumnCast(PgType.of(column.type()), PgType.of(TypeSwap.text(column)), Optional.of(""));
        var found = new LinkedHashSet<>(new ColumnDependents(column, column, cast, writing).takeDown());
        writing.before().needs().forEach((ref, needs) -> {
            boolean ordered = ref.kind() == Kind.INDEX || ref.kind() == Kind.EXCLUSION_CONSTRAINT;
            if (ordered && needs.contains(column.ref())) {
                found.add(ref);
            }
        });
        return found;
    }

    static Set<ObjectRef> of(List<Column> columns, Writing writing) {
        var found = new LinkedHashSet<ObjectRef>();
        columns.forEach(column -> found.addAll(of(column, writing)));
        return found;
    }
}
