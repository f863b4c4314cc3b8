package org.schemawright.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** A schema in DBML: enumerations, tables with columns, keys, indexes, checks and comments, and references. */
public final class Dbml {
    private final Handout handout;
    private final StringBuilder out = new StringBuilder();
    private final List<String> leftOut;
    private final Map<String, ObjectRef> enumerations;
    /** Where the engine lets keys be null, each says whether it may. */
    private final boolean keysAreRequired;

    private Dbml(Handout handout) {
        this.handout = handout;
        this.leftOut = DbmlLosses.of(handout);
        this.enumerations = enumerations(handout);
        this.keysAreRequired = handout.tables().stream()
                .allMatch(table -> table.columns().stream()
                        .filter(column ->
                                handout.facts().of(table.ref()).keyColumns().contains(column.name()))
                        .allMatch(column -> column.notNull().isPresent()));
    }

    public static Handout.Text of(Handout handout) {
        var dbml = new Dbml(handout);
        dbml.write();
        return new Handout.Text(dbml.out.toString(), dbml.leftOut);
    }

    private void write() {
        out.append("Project ").append(DbmlText.name(handout.title())).append(" {\n");
        out.append("  database_type: ")
                .append(DbmlText.string(handout.engine()))
                .append("\n}\n");
        handout.database().all(EnumType.class).forEach(this::enumeration);
        handout.tables().forEach(this::table);
        handout.tables()
                .forEach(table -> handout.facts().of(table.ref()).references().forEach(key -> reference(table, key)));
    }

    private void enumeration(EnumType type) {
        out.append("\nEnum ").append(path(type.ref())).append(" {\n");
        type.values().stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> out.append("  ").append(DbmlText.name(value)).append('\n'));
        out.append("}\n");
    }

    private void table(Table table) {
        TableFacts facts = handout.facts().of(table.ref());
        out.append("\nTable ").append(path(table.ref())).append(" {\n");
        for (Column column : table.columns()) {
            column(column, facts);
        }
        indexes(facts);
        checks(handout.checks(table.ref()));
        table.traits()
                .comment()
                .ifPresent(comment -> out.append("\n  Note: ")
                        .append(DbmlText.string(comment))
                        .append('\n'));
        out.append("}\n");
    }

    private void column(Column column, TableFacts facts) {
        var settings = new ArrayList<String>();
        boolean key = facts.primaryKey()
                .filter(primary -> isPlain(primary) && primary.columns().equals(List.of(column.name())))
                .isPresent();
        if (key) {
            settings.add("pk");
        }
        if (column.notNull().isPresent() && !(key && keysAreRequired)) {
            settings.add("not null");
        }
        switch (column.value()) {
            case ColumnValue.None _, ColumnValue.Generated _ -> {}
            case ColumnValue.Default(var expression) -> {
                if (DbmlText.canSay(expression)) {
                    settings.add("default: " + DbmlText.expression(expression));
                }
            }
            case ColumnValue.Identity _ -> settings.add("increment");
        }
        column.traits().comment().ifPresent(comment -> settings.add("note: " + DbmlText.string(comment)));
        out.append("  ").append(DbmlText.name(column.name())).append(' ').append(type(column.type()));
        out.append(settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]")
                .append('\n');
    }

    /** A key with a name of its own stands among the indexes, where a name can be stated. */
    private boolean isPlain(PrimaryKey key) {
        return key.ref().last().equals(key.ref().name() + "_pkey");
    }

    /** The path of an enumeration where the engine writes its name; else the words of the engine. */
    private String type(String type) {
        ObjectRef named = enumerations.get(type);
        return named == null ? DbmlText.type(type) : path(named);
    }

    private static Map<String, ObjectRef> enumerations(Handout handout) {
        var names = new HashMap<String, ObjectRef>();
        handout.database().all(EnumType.class).map(EnumType::ref).forEach(ref -> {
            names.put(ref.display(), ref);
            if (ref.schema().equals(handout.defaultSchema())) {
                names.put(new ObjectRef(ref.kind(), List.of(ref.last())).display(), ref);
            }
        });
        return names;
    }

    private String path(ObjectRef ref) {
        return ref.schema().equals(handout.defaultSchema())
                ? DbmlText.name(ref.name())
                : DbmlText.name(ref.schema()) + "." + DbmlText.name(ref.name());
    }

    private void indexes(TableFacts facts) {
        var lines = new ArrayList<String>();
        for (Constraint constraint : facts.constraints()) {
            if (constraint instanceof PrimaryKey key
                    && !(isPlain(key) && key.columns().size() == 1)) {
                lines.add(names(key.columns()) + " [pk" + named(key) + noted(key) + "]");
            } else if (constraint instanceof Constraint.Unique unique) {
                lines.add(names(unique.columns()) + " [unique" + named(unique) + noted(unique) + "]");
            }
        }
        facts.indexes().stream().filter(DbmlLosses::canSay).forEach(index -> lines.add(index(index)));
        block("indexes", lines);
    }

    private static String named(SchemaObject object) {
        return ", name: " + DbmlText.string(object.ref().last());
    }

    private static String noted(SchemaObject object) {
        return object.traits()
                .comment()
                .map(comment -> ", note: " + DbmlText.string(comment))
                .orElse("");
    }

    private static String index(Index index) {
        String keys = index.keys().stream()
                .map(key -> key.column()
                        .map(DbmlText::name)
                        .orElseGet(() -> DbmlText.expression(key.expression().orElse(""))))
                .collect(Collectors.joining(", ", "(", ")"));
        String method = List.of("btree", "hash").contains(index.method()) ? ", type: " + index.method() : "";
        String settings = (index.unique() ? ", unique" : "") + method + named(index) + noted(index);
        return keys + " [" + settings.substring(2) + "]";
    }

    private static String names(List<String> columns) {
        return columns.stream().map(DbmlText::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private void checks(List<Check> checks) {
        block(
                "checks",
                checks.stream()
                        .filter(check -> DbmlText.canSay(check.expression()))
                        .map(check -> DbmlText.expression(check.expression()) + " [name: "
                                + DbmlText.string(check.ref().last()) + "]")
                        .toList());
    }

    private void block(String word, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("\n  ").append(word).append(" {\n");
            lines.forEach(line -> out.append("    ").append(line).append('\n'));
            out.append("  }\n");
        }
    }

    private void reference(Table table, ForeignKey key) {
        if (!DbmlLosses.canSay(handout, table.ref(), key)) {
            return;
        }
        TableFacts facts = handout.facts().of(table.ref());
        out.append("\nRef ").append(DbmlText.name(key.ref().last())).append(": ");
        out.append(path(table.ref())).append('.').append(names(key.columns()));
        out.append(facts.isUnique(key.columns()) ? " - " : " > ");
        out.append(path(key.target())).append('.').append(names(key.targetColumns()));
        var settings = new ArrayList<String>();
        action("delete", key.onDelete()).ifPresent(settings::add);
        action("update", key.onUpdate()).ifPresent(settings::add);
        out.append(settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]")
                .append('\n');
    }

    private static Optional<String> action(String when, String what) {
        return what.equals("NO ACTION")
                ? Optional.empty()
                : Optional.of(when + ": " + what.toLowerCase(java.util.Locale.ROOT));
    }
}
