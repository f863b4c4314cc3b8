package org.schemawright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.change.Origin.ProjectedFrom;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/**
 * The rows of a new table that takes parts of the rows of another, and the questions whether these fit together. What
 * has no value in the new table's primary key is not copied; it must not have values in the rest either.
 */
public final class ProjectedRows {
    private final Table target;
    private final Table source;
    private final ProjectedFrom origin;
    private final Words words;
    private final Database after;

    /** How an engine says it. */
    public interface Words {
        String name(String name);

        String relation(ObjectRef ref);

        /** A text that two values of the column have in common only if they are the same in every respect; not null. */
        String exact(String value, Column column);

        /** {@code DISTINCT}, or what stands for it where some columns cannot be compared. */
        default String distinct(List<String> key, List<Column> columns) {
            return "DISTINCT";
        }
    }

    /** Where a value of a row of the new table comes from. */
    record Value(Column column, String source, boolean mayBeNull) {}

    public ProjectedRows(Table target, Table source, ProjectedFrom origin, Database after, Words words) {
        this.target = target;
        this.source = source;
        this.origin = origin;
        this.words = words;
        this.after = after;
    }

    /** For a new table that is filled from one that is there; empty for any other. */
    public static Optional<ProjectedRows> of(ObjectRef table, Writing writing, Words words) {
        return writing.before().table(table).isEmpty()
                        && writing.lineage().origins().get(table) instanceof ProjectedFrom projected
                ? writing.before()
                        .table(projected.source())
                        .flatMap(from -> writing.after()
                                .table(table)
                                .map(made -> new ProjectedRows(made, from, projected, writing.after(), words)))
                : Optional.empty();
    }

    /** The table that gets the rows. */
    public Table target() {
        return target;
    }

    /** The table that they are parts of. */
    public Table source() {
        return source;
    }

    /** A query for the rows, their columns under the names that they get. */
    public String query() {
        return "SELECT " + distinct()
                + origin.columns().stream()
                        .map(pair -> value(pair, "") + " AS " + words.name(pair.target()))
                        .collect(Collectors.joining(", "))
                + from(given(key()));
    }

    /** The statement that copies them. */
    public String copying(String overriding) {
        return "INSERT INTO " + words.relation(target.ref()) + " (" + names(targets()) + ")" + overriding + " SELECT "
                + distinct()
                + origin.columns().stream().map(pair -> plain(pair)).collect(Collectors.joining(", "))
                + from(given(key()));
    }

    List<String> targets() {
        return origin.columns().stream().map(ColumnPair::target).toList();
    }

    private String distinct() {
        return origin.distinct()
                ? words.distinct(
                                key().stream().map(Value::source).toList(),
                                values(_ -> true).stream().map(Value::column).toList())
                        + " "
                : "";
    }

    private String plain(ColumnPair pair) {
        return source.column(pair.source()).isPresent() ? words.name(pair.source()) : pair.source();
    }

    /** An expression is taken as it is written, over the columns of the source. */
    private String value(ColumnPair pair, String prefix) {
        return source.column(pair.source()).isPresent()
                ? prefix + words.name(pair.source())
                : "(" + pair.source() + ")";
    }

    String from(List<String> conditions) {
        return " FROM " + words.relation(source.ref())
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /** That a row has a value in what is the new table's key. */
    private List<String> given(List<Value> key) {
        return origin.distinct()
                ? key.stream()
                        .filter(Value::mayBeNull)
                        .map(value -> value.source() + " IS NOT NULL")
                        .toList()
                : List.of();
    }

    List<Value> key() {
        return primaryKey()
                .map(key -> values(column -> key.columns().contains(column)))
                .orElse(List.of());
    }

    Optional<PrimaryKey> primaryKey() {
        return after.all(PrimaryKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(target.ref()))
                .findFirst();
    }

    List<Value> values(Predicate<String> wanted) {
        var values = new ArrayList<Value>();
        for (ColumnPair pair : origin.columns()) {
            Optional<Column> stored = source.column(pair.source());
            target.column(pair.target())
                    .filter(column -> wanted.test(column.name()))
                    .ifPresent(column -> values.add(new Value(
                            column,
                            value(pair, ""),
                            stored.flatMap(Column::notNull).isEmpty())));
        }
        return values;
    }

    private String names(List<String> names) {
        return names.stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** What stands in the way of copying, or would be lost by it. */
    public List<RowCheck> checks() {
        return new ProjectionChecks(this, origin, words, after).all();
    }

    /**
     * A query, once the rows are copied, for those of the source to which the join does not give back what they hold;
     * empty where the new table has no key to join by or what is copied is computed.
     */
    public Optional<String> notGivenBack() {
        Optional<PrimaryKey> key = primaryKey();
        boolean stored = origin.columns().stream()
                .allMatch(pair -> source.column(pair.source()).isPresent());
        if (key.isEmpty() || !stored || key().size() < key.get().columns().size()) {
            return Optional.empty();
        }
        List<ColumnPair> pairs = origin.columns();
        List<ColumnPair> joining = pairs.stream()
                .filter(pair -> key.get().columns().contains(pair.target()))
                .toList();
        String joined = joining.stream()
                .map(pair -> "part." + words.name(pair.target()) + " = whole." + words.name(pair.source()))
                .collect(Collectors.joining(" AND "));
        String unmatched = joining.stream()
                        .map(pair -> "whole." + words.name(pair.source()) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "))
                + " AND part." + words.name(joining.getFirst().target()) + " IS NULL";
        String differing = pairs.stream()
                .filter(pair -> !joining.contains(pair))
                .map(pair -> " OR " + exact("whole." + words.name(pair.source()), pair) + " <> "
                        + exact("part." + words.name(pair.target()), pair))
                .collect(Collectors.joining());
        return Optional.of("SELECT "
                + joining.stream()
                        .map(pair -> "whole." + words.name(pair.source()))
                        .collect(Collectors.joining(", ")) + " FROM " + words.relation(source.ref())
                + " whole LEFT JOIN " + words.relation(target.ref()) + " part ON " + joined + " WHERE " + unmatched
                + differing);
    }

    private String exact(String value, ColumnPair pair) {
        return words.exact(value, target.column(pair.target()).orElseThrow());
    }

    /** Whether each row of the source finds the row that was copied from it by a reference. */
    public boolean answers(ForeignKey reference) {
        return reference.ref().whole(Kind.TABLE).equals(source.ref())
                && origin.columns().stream()
                        .map(pair -> new ColumnPair(pair.source(), pair.target()))
                        .toList()
                        .containsAll(pairs(reference))
                && primaryKey()
                        .filter(key -> reference.targetColumns().containsAll(key.columns()))
                        .isPresent();
    }

    private static List<ColumnPair> pairs(ForeignKey reference) {
        var pairs = new ArrayList<ColumnPair>();
        for (int i = 0; i < reference.columns().size(); i++) {
            pairs.add(new ColumnPair(
                    reference.columns().get(i), reference.targetColumns().get(i)));
        }
        return pairs;
    }
}
