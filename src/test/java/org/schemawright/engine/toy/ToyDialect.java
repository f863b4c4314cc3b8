package org.schemawright.engine.toy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.PortableFunction;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;

/** Whole numbers and texts. */
final class ToyDialect implements Dialect {
    @Override
    public PortableType meaning(String type, Database database) {
        return type.equals("INTEGER") ? new PortableType.Whole(32) : PortableType.Text.UNLIMITED;
    }

    @Override
    public Optional<ObjectRef> domain(String type, Database database) {
        return Optional.empty();
    }

    @Override
    public Rendered type(PortableType wanted) {
        return wanted instanceof PortableType.Whole
                ? new Rendered("INTEGER")
                : wanted instanceof PortableType.Text
                        ? new Rendered("CHARACTER VARYING")
                        : new Rendered("CHARACTER VARYING", "is a text");
    }

    @Override
    public SortedMap<ObjectRef, SequenceOptions> counters(Database database) {
        return new TreeMap<>();
    }

    @Override
    public Optional<Column> counting(Column column, boolean key, SequenceOptions options) {
        return Optional.empty();
    }

    @Override
    public Optional<Fitted> fit(SchemaObject object) {
        return object instanceof Table table
                ? Optional.of(new Fitted(
                        table.withColumns(table.columns().stream()
                                .map(column -> ToyReader.column(column.ref(), column.type()))
                                .toList()),
                        List.of()))
                : Optional.empty();
    }

    @Override
    public Set<String> ownSettings() {
        return Set.of();
    }

    @Override
    public boolean namesEnumerations() {
        return false;
    }

    @Override
    public boolean indexesNullsFirst() {
        return false;
    }

    @Override
    public String indexMethod() {
        return "";
    }

    @Override
    public boolean constraintNamesInSchema() {
        return false;
    }

    @Override
    public boolean named(ObjectRef constraint, Database database) {
        return true;
    }

    @Override
    public String common(String expression) {
        return expression;
    }

    @Override
    public Optional<String> cast(PortableType type, String operand) {
        return Optional.empty();
    }

    @Override
    public Map<PortableFunction, List<String>> functions() {
        return Map.of();
    }

    @Override
    public String truth(boolean value) {
        return value ? "'yes'" : "'no'";
    }

    @Override
    public Words words() {
        return new Words("CREATE LOCAL TEMPORARY TABLE", "INSERT INTO");
    }

    @Override
    public Frame copying() {
        return new Frame(List.of(), List.of());
    }

    @Override
    public Optional<String> countingFrom(ObjectRef column, long next) {
        return Optional.empty();
    }

    @Override
    public String quoted(String name) {
        return "\"" + name + "\"";
    }

    @Override
    public String relation(ObjectRef relation) {
        return ToyWriter.name(relation);
    }

    @Override
    public String literal(PortableType type, String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String readable(PortableType type, String quotedColumn) {
        return quotedColumn;
    }
}
