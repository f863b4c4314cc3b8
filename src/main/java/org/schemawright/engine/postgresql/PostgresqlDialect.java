package org.schemawright.engine.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.change.ListShape;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.portable.Identities;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.engine.portable.PortableFunction;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.engine.portable.RowScript;
import org.schemawright.engine.portable.Triggers;
import org.schemawright.engine.postgresql.write.Guards;
import org.schemawright.engine.postgresql.write.Lists;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.SequenceOwnership;

/** What PostgreSQL's types, counters and expressions mean to other engines. */
final class PostgresqlDialect implements Dialect {
    private static final Pattern STRING_OR_LIKE = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(!?~~\\*?)");

    @Override
    public PortableType meaning(String type, Database database) {
        return PostgresqlTypes.meaning(type, database);
    }

    @Override
    public Rendered type(PortableType wanted) {
        return PostgresqlTypes.rendered(wanted);
    }

    /** Identity columns, and those whose default asks a sequence that they own. */
    @Override
    public SortedMap<ObjectRef, SequenceOptions> counters(Database database) {
        SortedMap<ObjectRef, SequenceOptions> counters = Identities.of(database);
        database.all(SequenceOwnership.class)
                .forEach(owned -> database.find(
                                new ObjectRef(Kind.SEQUENCE, owned.ref().path().subList(0, 2)))
                        .filter(Sequence.class::isInstance)
                        .map(Sequence.class::cast)
                        .ifPresent(sequence -> counters.putIfAbsent(owned.column(), sequence.options())));
        return counters;
    }

    @Override
    public Optional<Column> counting(Column column, boolean key, SequenceOptions options) {
        if (!Set.of("smallint", "integer", "bigint").contains(column.type())) {
            return Optional.empty();
        }
        ObjectRef table = column.ref().whole(Kind.TABLE);
        long maximum = switch (column.type()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        var counting = new SequenceOptions(column.type(), 1, 1, 1, maximum, 1, false);
        String sequence = table.last() + "_" + column.name() + "_seq";
        return Optional.of(column.withNotNull(Optional.of(Column.NotNull.PLAIN))
                .withValue(new ColumnValue.Identity(false, table.schema(), sequence, counting)));
    }

    @Override
    public Optional<Fitted> fit(SchemaObject object) {
        return Optional.of(new Fitted(object, List.of()));
    }

    @Override
    public Set<String> ownSettings() {
        return Set.of("storage", "compression", "statistics", "access method", "replica identity", "tablespace");
    }

    @Override
    public boolean namesEnumerations() {
        return true;
    }

    @Override
    public Optional<Triggers> triggers() {
        return Optional.of(new PostgresqlTriggers());
    }

    @Override
    public boolean indexesNullsFirst() {
        return false;
    }

    @Override
    public List<String> guard(KeptDependency kept) {
        return Guards.of(kept);
    }

    @Override
    public Optional<ElementRows> elements(ListShape list, String value) {
        return Optional.of(Lists.elements(list, value));
    }

    @Override
    public List<String> indexMethods() {
        return List.of(indexMethod(), "hash", "gin", "gist", "spgist", "brin");
    }

    @Override
    public String indexMethod() {
        return "btree";
    }

    @Override
    public boolean constraintNamesInSchema() {
        // Keys have an index of their name, and an index's name is the schema's.
        return true;
    }

    @Override
    public boolean named(ObjectRef constraint, Database database) {
        return true;
    }

    /** LIKE as others write it. */
    @Override
    public String common(String expression) {
        var text = new StringBuilder();
        Matcher matcher = STRING_OR_LIKE.matcher(expression);
        while (matcher.find()) {
            String operator = matcher.group(1);
            String other = operator == null
                    ? matcher.group()
                    : switch (operator) {
                        case "~~" -> "LIKE";
                        case "!~~" -> "NOT LIKE";
                        case "~~*" -> "ILIKE";
                        default -> "NOT ILIKE";
                    };
            matcher.appendReplacement(text, Matcher.quoteReplacement(other));
        }
        return matcher.appendTail(text).toString();
    }

    @Override
    public Map<PortableFunction, List<String>> functions() {
        Map<PortableFunction, List<String>> functions = PortableFunction.usual();
        functions.put(PortableFunction.NOW, List.of("now", "transaction_timestamp", "statement_timestamp"));
        functions.put(PortableFunction.LENGTH, List.of("length", "char_length", "character_length"));
        functions.put(PortableFunction.TRIM, List.of("trim", "btrim"));
        functions.put(PortableFunction.RANDOM_UUID, List.of("gen_random_uuid", "uuid_generate_v4"));
        return functions;
    }

    @Override
    public Words words() {
        return new Words("CREATE TEMPORARY TABLE", "INSERT INTO");
    }

    @Override
    public Frame copying() {
        return new Frame(List.of("BEGIN"), List.of("COMMIT"));
    }

    @Override
    public String truth(boolean value) {
        return value ? "true" : "false";
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
            case PortableType.Approximate _ -> Quote.text(text) + "::double precision";
            case PortableType.Truth _ -> truth(RowScript.isTrue(text));
            case PortableType.Bytes _ -> Quote.text("\\x" + text) + "::bytea";
            case PortableType.Text _, PortableType.Untyped _, PortableType.Foreign _, PortableType.Labels _ ->
                Quote.text(text);
            case PortableType.ListOf(var element) ->
                RowScript.elements(text, element, this)
                        .map(all -> "ARRAY[" + all + "]::" + type(type).type())
                        .orElseGet(() -> Quote.text(text) + "::" + type(type).type());
            default -> Quote.text(text) + "::" + type(type).type();
        };
    }

    @Override
    public String readable(PortableType type, String quotedColumn) {
        return switch (type) {
            case PortableType.Bytes _ -> "encode(" + quotedColumn + ", 'hex')";
            case PortableType.ListOf _ -> "to_json(" + quotedColumn + ")::text";
            case PortableType.Moment(var _, var zone)
            when zone -> "to_char(" + quotedColumn + " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00:00'";
            default -> quotedColumn + "::text";
        };
    }
}
