package org.schemawright.engine.h2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.change.ListShape;
import org.schemawright.engine.h2.write.Guards;
import org.schemawright.engine.h2.write.Lists;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.portable.Identities;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.engine.portable.PortableFunction;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.engine.portable.RowScript;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOptions;

/** What H2's types, counters and expressions mean to other engines. */
final class H2Dialect implements Dialect {
    @Override
    public PortableType meaning(String type, Database database) {
        return H2Types.meaning(type, database);
    }

    @Override
    public Rendered type(PortableType wanted) {
        return H2Types.rendered(wanted);
    }

    @Override
    public SortedMap<ObjectRef, SequenceOptions> counters(Database database) {
        return Identities.of(database);
    }

    @Override
    public Optional<Column> counting(Column column, boolean key, SequenceOptions options) {
        long maximum = switch (column.type()) {
            case "TINYINT" -> Byte.MAX_VALUE;
            case "SMALLINT" -> Short.MAX_VALUE;
            case "INTEGER" -> Integer.MAX_VALUE;
            case "BIGINT" -> Long.MAX_VALUE;
            default -> 0;
        };
        if (maximum == 0) {
            return Optional.empty();
        }
        ObjectRef ref = column.ref();
        String sequence = "identity of " + Quote.name(ref.name()) + "." + Quote.name(ref.last());
        var counting = new SequenceOptions(column.type(), 1, 1, 1, maximum, 32, false);
        return Optional.of(column.withNotNull(Optional.of(Column.NotNull.PLAIN))
                .withValue(new ColumnValue.Identity(false, ref.schema(), sequence, counting)));
    }

    @Override
    public Optional<Fitted> fit(SchemaObject object) {
        return H2Fit.of(object);
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
        return true;
    }

    @Override
    public boolean viewsFollowNames() {
        return false;
    }

    @Override
    public List<String> guard(KeptDependency kept) {
        return Guards.of(kept);
    }

    @Override
    public Optional<ElementRows> elements(ListShape list, String value) {
        return Lists.elements(list, value);
    }

    @Override
    public String indexMethod() {
        return "";
    }

    @Override
    public boolean constraintNamesInSchema() {
        return true;
    }

    @Override
    public boolean named(ObjectRef constraint, Database database) {
        return !Invented.is(constraint);
    }

    @Override
    public Map<PortableFunction, List<String>> functions() {
        Map<PortableFunction, List<String>> functions = PortableFunction.usual();
        functions.put(PortableFunction.LOWER, List.of("lower", "lcase"));
        functions.put(PortableFunction.UPPER, List.of("upper", "ucase"));
        functions.put(PortableFunction.LENGTH, List.of("char_length", "length", "character_length"));
        functions.put(PortableFunction.COALESCE, List.of("coalesce", "ifnull", "nvl"));
        functions.put(PortableFunction.TRIM, List.of("trim", "btrim"));
        functions.put(PortableFunction.RANDOM_UUID, List.of("random_uuid", "uuid"));
        return functions;
    }

    @Override
    public Words words() {
        return new Words("CREATE LOCAL TEMPORARY TABLE", "INSERT INTO");
    }

    @Override
    public Frame copying() {
        return new Frame(List.of("SET AUTOCOMMIT FALSE"), List.of("COMMIT", "SET AUTOCOMMIT TRUE"));
    }

    @Override
    public String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    @Override
    public String quoted(String name) {
        return Quote.name(name);
    }

    @Override
    public String relation(ObjectRef relation) {
        return Quote.qualified(relation);
    }

    @Override
    public String literal(PortableType type, String text) {
        return switch (type) {
            case PortableType.Whole _, PortableType.Exact _ -> RowScript.isNumber(text) ? text : Quote.text(text);
            case PortableType.Approximate _ -> "CAST(" + Quote.text(text) + " AS DOUBLE PRECISION)";
            case PortableType.Truth _ -> truth(RowScript.isTrue(text));
            case PortableType.Bytes _ -> "X" + Quote.text(text);
            case PortableType.Json _ -> "JSON " + Quote.text(text);
            case PortableType.ListOf(var element) ->
                RowScript.elements(text, element, this)
                        .map(all -> "ARRAY[" + all + "]")
                        .orElseGet(() -> Quote.text(text));
            default -> Quote.text(text);
        };
    }

    @Override
    public String readable(PortableType type, String quotedColumn) {
        return switch (type) {
            case PortableType.Bytes _ -> "RAWTOHEX(" + quotedColumn + ")";
            case PortableType.ListOf _ -> "CAST(CAST(" + quotedColumn + " AS JSON) AS CHARACTER VARYING)";
            case PortableType.Moment(var _, var zone)
            when zone -> "CAST(" + quotedColumn + " AT TIME ZONE 'UTC' AS CHARACTER VARYING)";
            default -> "CAST(" + quotedColumn + " AS CHARACTER VARYING)";
        };
    }
}
