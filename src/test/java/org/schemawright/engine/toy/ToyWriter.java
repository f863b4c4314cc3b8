package org.schemawright.engine.toy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Loss;

/** Lists come, go, and get and lose columns. */
final class ToyWriter implements DdlWriter {
    static String name(ObjectRef ref) {
        return "\"" + ref.name() + "\"";
    }

    private static String clause(Column column) {
        return "\"" + column.name() + "\" " + column.type();
    }

    private static String list(ObjectRef column) {
        return name(column.whole(Kind.TABLE));
    }

    @Override
    public List<Draft> create(SchemaObject object, Writing writing) {
        return switch (object) {
            case Table table ->
                List.of(Draft.of("CREATE TABLE " + name(table.ref())
                        + table.columns().stream()
                                .map(ToyWriter::clause)
                                .collect(Collectors.joining(", ", " (", ")"))));
            case Column column -> List.of(Draft.of("ALTER TABLE " + list(column.ref()) + " ADD " + clause(column)));
            default -> List.of();
        };
    }

    @Override
    public List<Draft> drop(SchemaObject object, Writing writing) {
        ObjectRef ref = object.ref();
        return switch (object) {
            case Table _ -> List.of(Draft.of("DROP TABLE " + name(ref)).losing(new Loss(ref, "dropped")));
            case Column _ ->
                List.of(Draft.of("ALTER TABLE " + list(ref) + " DROP COLUMN \"" + ref.last() + "\"")
                        .losing(new Loss(ref, "dropped")));
            default -> List.of();
        };
    }

    @Override
    public Set<ObjectRef> inTheWayOfDrop(SchemaObject object, Writing writing) {
        return Set.of();
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(SchemaObject object, Writing writing) {
        return Set.of();
    }

    @Override
    public Alteration alter(SchemaObject before, SchemaObject after, Writing writing) {
        return after instanceof Column column
                ? new Alteration.InPlace(
                        List.of(Draft.of("ALTER TABLE " + list(column.ref()) + " ALTER COLUMN \"" + column.name()
                                + "\" SET DATA TYPE " + column.type())),
                        Set.of())
                : new Alteration.InPlace(List.of(), Set.of());
    }

    @Override
    public List<Draft> settle(SchemaObject before, SchemaObject after, Writing writing) {
        return List.of();
    }
}
