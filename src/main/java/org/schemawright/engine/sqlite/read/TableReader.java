package org.schemawright.engine.sqlite.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.TokenText;
import org.schemawright.engine.sqlite.read.ColumnRow.Visibility;
import org.schemawright.engine.sqlite.read.TableText.ColumnText;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** A table with its constraints: what SQLite tells of its columns, and the rest by its text. */
final class TableReader {
    private final SchemaRow row;
    private final ObjectRef ref;
    private final List<ColumnRow> columns;
    private final Catalog catalog;
    private final Relations relations;

    TableReader(SchemaRow row, Catalog catalog, Relations relations) {
        this.row = row;
        this.ref = Terms.table(row.name());
        this.columns = catalog.columns().getOrDefault(row.name(), List.of());
        this.catalog = catalog;
        this.relations = relations;
    }

    List<SchemaObject> objects() {
        if (!row.stored()) {
            return List.of(virtual());
        }
        TableText text = TableTextReader.of(row.sql());
        var options = new TreeMap<String, String>();
        if (text.strict()) {
            options.put(Terms.STRICT, Terms.SET);
        }
        if (text.withoutRowid()) {
            options.put(Terms.WITHOUT_ROWID, Terms.SET);
        }
        var objects = new ArrayList<SchemaObject>();
        objects.add(table(columns(text), options, new TreeMap<>()));
        objects.addAll(new ConstraintReader(ref, columns, catalog, relations).constraints(text.constraints()));
        return objects;
    }

    private Table table(List<Column> all, TreeMap<String, String> options, TreeMap<String, String> properties) {
        return new Table(
                ref,
                all,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                options,
                properties,
                Traits.NONE);
    }

    /** All that stands behind USING is the module's own language and kept as it is. */
    private Table virtual() {
        List<Token> tokens = Lexer.tokens(row.sql());
        int using = 0;
        while (!tokens.get(using).is("USING")) {
            using++;
        }
        var properties = new TreeMap<String, String>();
        properties.put(
                Terms.MODULE, row.sql().substring(tokens.get(using + 1).start()).strip());
        List<Column> visible = columns.stream()
                .filter(column -> column.visibility() != Visibility.HIDDEN)
                .map(column -> column(column, Optional.empty()))
                .toList();
        return table(visible, new TreeMap<>(), properties);
    }

    private List<Column> columns(TableText text) {
        Map<String, ColumnText> texts = new HashMap<>();
        text.columns().forEach(column -> texts.put(Terms.folded(column.name()), column));
        return columns.stream()
                .map(column -> column(column, Optional.ofNullable(texts.get(Terms.folded(column.name())))))
                .toList();
    }

    private Column column(ColumnRow column, Optional<ColumnText> text) {
        var properties = new TreeMap<String, String>();
        text.flatMap(ColumnText::notNull)
                .flatMap(TableText.NotNullText::conflict)
                .ifPresent(conflict -> properties.put(Terms.NOT_NULL_CONFLICT, conflict));
        return new Column(
                ref.part(Kind.COLUMN, column.name()),
                column.type(),
                text.flatMap(ColumnText::collation).map(Collations::normal),
                text.flatMap(ColumnText::notNull).map(is -> new Column.NotNull(is.name(), true, false, true)),
                value(column, text),
                true,
                properties,
                Traits.NONE);
    }

    private static ColumnValue value(ColumnRow column, Optional<ColumnText> text) {
        return switch (column.visibility()) {
            case GENERATED, STORED ->
                new ColumnValue.Generated(
                        text.flatMap(ColumnText::generated).orElse(""), column.visibility() == Visibility.STORED);
            case PLAIN, HIDDEN ->
                column.value()
                        .<ColumnValue>map(value -> new ColumnValue.Default(TokenText.of(value)))
                        .orElse(ColumnValue.NONE);
        };
    }
}
