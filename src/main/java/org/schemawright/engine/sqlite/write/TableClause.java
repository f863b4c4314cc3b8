package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.ConstraintNames;
import org.schemawright.engine.sqlite.Expressions;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** The statement that makes a table with all that is made with it. */
final class TableClause {
    private final TableParts parts;
    private final Set<ObjectRef> names;

    TableClause(TableParts parts) {
        this.parts = parts;
        this.names = parts.constraints().stream().map(SchemaObject::ref).collect(Collectors.toSet());
    }

    /** @param name the table's own or another that it has for a while */
    String sql(String name) {
        String module = parts.table().properties().get(Terms.MODULE);
        if (module != null) {
            return "CREATE VIRTUAL TABLE " + Quote.name(name) + " USING " + module;
        }
        var items = new ArrayList<String>();
        parts.table().columns().forEach(column -> items.add(column(column)));
        parts.constraints().stream()
                .filter(constraint -> !isInline(constraint))
                .forEach(constraint -> items.add(constraint(constraint)));
        return "CREATE TABLE " + Quote.name(name) + " (\n  " + String.join(",\n  ", items) + "\n)" + options();
    }

    private String options() {
        var options = new ArrayList<String>();
        if (Terms.withoutRowid(parts.table())) {
            options.add("WITHOUT ROWID");
        }
        if (Terms.strict(parts.table())) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** A column with its primary key, where it is that alone. */
    String column(Column column) {
        return bare(column)
                + parts.constraints().stream()
                        .filter(this::isInline)
                        .filter(key -> ((PrimaryKey) key).columns().contains(column.name()))
                        .map(key -> " " + named(key) + inlineKey((PrimaryKey) key))
                        .collect(Collectors.joining());
    }

    private static String bare(Column column) {
        var text = new StringBuilder(Quote.name(column.name()));
        if (!column.type().isEmpty()) {
            text.append(' ').append(column.type());
        }
        column.collation().ifPresent(collation -> text.append(" COLLATE ").append(Quote.name(collation)));
        column.notNull().ifPresent(refused -> text.append(notNull(refused, column)));
        return text.append(value(column.value())).toString();
    }

    private static String notNull(Column.NotNull refused, Column column) {
        String name = refused.name().map(TableClause::constraintName).orElse("");
        String conflict = column.properties().get(Terms.NOT_NULL_CONFLICT);
        return " " + name + "NOT NULL" + (conflict == null ? "" : " ON CONFLICT " + conflict);
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None _, ColumnValue.Identity _ -> "";
            case ColumnValue.Default(var expression) ->
                " DEFAULT " + (Expressions.isPlain(expression) ? expression : "(" + expression + ")");
            case ColumnValue.Generated(var expression, var stored) ->
                " GENERATED ALWAYS AS (" + expression + ") " + (stored ? "STORED" : "VIRTUAL");
        };
    }

    private boolean isInline(Constraint constraint) {
        return constraint instanceof PrimaryKey key
                && key.columns().size() == 1
                && !key.index().options().containsKey(Terms.KEYS);
    }

    private static String inlineKey(PrimaryKey key) {
        return "PRIMARY KEY"
                + (key.index().options().containsKey(Terms.ASIDE) ? " DESC" : "")
                + conflict(key.index())
                + (key.index().options().containsKey(Terms.AUTOINCREMENT) ? " AUTOINCREMENT" : "");
    }

    /** As it stands behind the columns of a table or behind the one column it is added with. */
    String constraint(Constraint constraint) {
        return named(constraint)
                + switch (constraint) {
                    case PrimaryKey key ->
                        "PRIMARY KEY (" + keys(key.columns(), key.index()) + ")" + conflict(key.index());
                    case Constraint.Unique key ->
                        "UNIQUE (" + keys(key.columns(), key.index()) + ")" + conflict(key.index());
                    case Constraint.Check check -> "CHECK (" + check.expression() + ")";
                    case Constraint.ForeignKey key ->
                        "FOREIGN KEY (" + Quote.names(key.columns()) + ") " + reference(key);
                    case Constraint.Exclusion exclusion -> exclusion.definition();
                };
    }

    private static String keys(List<String> columns, Constraint.KeyIndex index) {
        return Optional.ofNullable(index.options().get(Terms.KEYS)).orElseGet(() -> Quote.names(columns));
    }

    private static String conflict(Constraint.KeyIndex index) {
        return Optional.ofNullable(index.options().get(Terms.CONFLICT))
                .map(conflict -> " ON CONFLICT " + conflict)
                .orElse("");
    }

    /** From the word REFERENCES on. */
    static String reference(Constraint.ForeignKey key) {
        return "REFERENCES " + Quote.relation(key.target())
                + (key.targetColumns().isEmpty() ? "" : " (" + Quote.names(key.targetColumns()) + ")")
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + (key.match().equals("SIMPLE") ? "" : " MATCH " + key.match())
                + (key.settings().deferrable() ? " DEFERRABLE" : "")
                + (key.settings().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }

    private static String action(String words, String action) {
        return action.equals("NO ACTION") ? "" : words + action;
    }

    String named(Constraint constraint) {
        return ConstraintNames.written(constraint, names)
                .map(TableClause::constraintName)
                .orElse("");
    }

    private static String constraintName(String name) {
        return "CONSTRAINT " + Quote.name(name) + " ";
    }
}
