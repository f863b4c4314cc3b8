package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.design.Drafts;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.dbml.DbmlFile.CheckText;
import org.schemawright.source.dbml.DbmlFile.ColumnText;
import org.schemawright.source.dbml.DbmlFile.EnumText;
import org.schemawright.source.dbml.DbmlFile.IndexText;
import org.schemawright.source.dbml.DbmlFile.TableText;

/** One table of a file, with its keys, indexes and checks, as objects of an engine. */
final class TableObjects {
    private static final KeyIndex PLAIN_INDEX = new KeyIndex(List.of(), false, new TreeMap<>());
    private static final SequenceOptions FROM_ONE = new SequenceOptions("bigint", 1, 1, 1, Long.MAX_VALUE, 1, false);

    private final DbmlDatabase database;
    private final TableText text;
    private final ObjectRef ref;
    private final Dialect dialect;
    private final List<String> key;

    TableObjects(DbmlDatabase database, TableText text, ObjectRef ref) {
        this.database = database;
        this.text = text;
        this.ref = ref;
        this.dialect = database.engine().dialect();
        this.key = key(text);
    }

    private static List<String> key(TableText text) {
        List<String> marked = text.columns().stream()
                .filter(ColumnText::key)
                .map(ColumnText::name)
                .toList();
        return marked.isEmpty()
                ? text.indexes().stream()
                        .filter(IndexText::key)
                        .findFirst()
                        .map(index ->
                                index.parts().stream().map(IndexText.Part::text).toList())
                        .orElse(List.of())
                : marked;
    }

    void add() throws SourceProblem {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        for (ColumnText column : text.columns()) {
            if (!names.add(column.name())) {
                throw database.problem(
                        new DbmlFile.Path(Optional.empty(), column.name(), column.line(), 1),
                        "there are two columns " + Visible.text(column.name()) + " in the table "
                                + Visible.text(ref.display()));
            }
            columns.add(column(column));
        }
        database.put(Drafts.table(ref, columns).withTraits(traits(text.note())));
        keys();
        text.indexes().stream()
                .filter(index -> !index.key() && !isUniqueKey(index))
                .forEach(this::index);
        text.checks().forEach(check -> check(check, ""));
    }

    private Traits traits(Optional<String> note) {
        boolean told = database.engine().capabilities().contains(org.schemawright.engine.Capability.COMMENTS);
        if (note.isPresent() && !told) {
            database.note("a note of " + Visible.text(ref.display()) + " was not taken over, since "
                    + database.engine().title() + " keeps no comments");
        }
        return told ? Traits.NONE.withComment(note) : Traits.NONE;
    }

    private Column column(ColumnText column) {
        ObjectRef own = ref.part(Kind.COLUMN, column.name());
        var bare = new Column(
                own,
                type(column),
                Optional.empty(),
                column.required() ? Optional.of(Column.NotNull.PLAIN) : Optional.empty(),
                column.value().map(TableObjects::value).orElse(ColumnValue.NONE),
                true,
                new TreeMap<>(),
                traits(column.note()));
        column.checks().forEach(check -> check(check, column.name()));
        boolean counts = column.counting() || column.type().words().matches("(?i)(small|big)?serial");
        return counts ? counting(bare) : bare;
    }

    private Column counting(Column bare) {
        boolean alone = key.equals(List.of(bare.name()));
        return dialect.counting(bare, alone, FROM_ONE).orElseGet(() -> {
            database.note(Visible.text(bare.ref().display()) + " does not count by itself: "
                    + database.engine().title() + " has no such column of this type");
            return bare;
        });
    }

    private static ColumnValue value(DbmlFile.DefaultText text) {
        if (!text.quoted()) {
            return text.text().equalsIgnoreCase("null") ? ColumnValue.NONE : new ColumnValue.Default(text.text());
        }
        return new ColumnValue.Default("'" + text.text().replace("'", "''") + "'");
    }

    /** As it stands where the file is of this engine; else what its words mean, as far as that is known. */
    private String type(ColumnText column) {
        Optional<EnumText> labels = database.enumeration(column.type());
        if (labels.isPresent()) {
            return labels(column, labels.get());
        }
        String words = column.type().schema().map(schema -> schema + ".").orElse("")
                + column.type().words();
        boolean sameEngine = database.isOfItsEngine() && !words.matches("(?i)(small|big)?serial");
        Optional<PortableType> meaning = sameEngine ? Optional.empty() : TypeWords.meaning(words);
        return meaning.map(type -> rendered(column, dialect.type(type))).orElse(words);
    }

    private String labels(ColumnText column, EnumText labels) {
        if (dialect.namesEnumerations()) {
            ObjectRef type = database.ref(Kind.ENUM_TYPE, labels.path());
            database.need(ref.part(Kind.COLUMN, column.name()), type);
            return dialect.type(new PortableType.Labels(Optional.of(type), labels.values()))
                    .type();
        }
        return rendered(column, dialect.type(new PortableType.Labels(Optional.empty(), labels.values())));
    }

    private String rendered(ColumnText column, Rendered rendered) {
        rendered.check()
                .ifPresent(condition -> check(
                        new CheckText(
                                Optional.empty(), condition.replace(Rendered.COLUMN, dialect.quoted(column.name()))),
                        column.name()));
        rendered.traps()
                .forEach(trap -> database.note(
                        Visible.text(ref.part(Kind.COLUMN, column.name()).display()) + " " + trap));
        return rendered.type();
    }

    private void keys() {
        Optional<IndexText> stated =
                text.indexes().stream().filter(IndexText::key).findFirst();
        if (!key.isEmpty()) {
            String name = stated.flatMap(IndexText::name).orElse(ref.last() + "_pkey");
            Traits traits = stated.map(index -> traits(index.note())).orElse(Traits.NONE);
            database.put(new PrimaryKey(ref.part(Kind.PRIMARY_KEY, name), key, PLAIN_INDEX, Settings.PLAIN, traits));
        }
        for (ColumnText column : text.columns()) {
            if (column.unique() && !key.equals(List.of(column.name()))) {
                unique(List.of(column.name()), Optional.empty(), Optional.empty());
            }
        }
        text.indexes().stream()
                .filter(TableObjects::isUniqueKey)
                .forEach(index ->
                        unique(index.parts().stream().map(IndexText.Part::text).toList(), index.name(), index.note()));
    }

    /** What is unique over columns is a key; over expressions, it can only be an index. */
    private static boolean isUniqueKey(IndexText index) {
        return index.unique()
                && !index.key()
                && index.method().isEmpty()
                && index.parts().stream().noneMatch(IndexText.Part::expression);
    }

    private void unique(List<String> columns, Optional<String> name, Optional<String> note) {
        ObjectRef own = free(
                ref.part(Kind.UNIQUE_CONSTRAINT, name.orElse(ref.last() + "_" + String.join("_", columns) + "_key")));
        database.put(new Constraint.Unique(own, columns, false, PLAIN_INDEX, Settings.PLAIN, traits(note)));
    }

    private ObjectRef free(ObjectRef wanted) {
        ObjectRef free = wanted;
        for (int i = 2; database.has(free); i++) {
            free = ref.part(wanted.kind(), wanted.last() + i);
        }
        return free;
    }

    private void index(IndexText index) {
        String shown = index.parts().stream()
                .map(part -> part.expression() ? "expr" : part.text())
                .reduce(ref.last(), (one, other) -> one + "_" + other);
        ObjectRef own = free(ref.part(Kind.INDEX, index.name().orElse(shown + "_idx")));
        List<Index.Key> keys = index.parts().stream()
                .map(part -> new Index.Key(
                        part.expression() ? Optional.empty() : Optional.of(part.text()),
                        part.expression() ? Optional.of(part.text()) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        dialect.indexesNullsFirst()))
                .toList();
        var wanted = new Index(
                own,
                index.method().orElse(dialect.indexMethod()),
                index.unique(),
                false,
                keys,
                List.of(),
                Optional.empty(),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                traits(index.note()));
        Optional<Dialect.Fitted> fitted = dialect.fit(wanted);
        if (fitted.isEmpty()) {
            database.note(Visible.text(own.toString()) + " was not taken over: "
                    + database.engine().title() + " has no such index");
        }
        fitted.ifPresent(made -> {
            database.put(made.object() instanceof Index other ? asUsual(other) : made.object());
            made.lost().forEach(lost -> database.note(Visible.text(own.toString()) + " " + lost));
        });
    }

    /** Where DBML says nothing of nulls, they stand where the engine puts them. */
    private Index asUsual(Index index) {
        return new Index(
                index.ref(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.keys().stream()
                        .map(key -> new Index.Key(
                                key.column(),
                                key.expression(),
                                key.collation(),
                                key.operatorClass(),
                                key.descending(),
                                dialect.indexesNullsFirst()))
                        .toList(),
                index.include(),
                index.predicate(),
                index.valid(),
                index.options(),
                index.properties(),
                index.traits());
    }

    private void check(CheckText check, String column) {
        String usual = ref.last() + (column.isEmpty() ? "" : "_" + column) + "_check";
        ObjectRef own = free(ref.part(Kind.CHECK_CONSTRAINT, check.name().orElse(usual)));
        database.put(new Check(own, List.of(), check.expression(), false, Settings.PLAIN, Traits.NONE));
    }
}
