package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * What the engine itself keeps true of a table: its keys, columns that a check holds equal, columns that are computed.
 * The latter take no part in normal forms, since nobody can change one without the other.
 */
public final class EnforcedDependencies {
    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern EQUAL = Pattern.compile("[\\s(]*" + NAME + "[\\s)]*={1,2}[\\s(]*" + NAME + "[\\s)]*");

    private final Database database;
    private final Table table;

    public EnforcedDependencies(Database database, Table table) {
        this.database = database;
        this.table = table;
    }

    /** The columns that hold values of their own. */
    public Heading stored() {
        return new Heading(table.columns().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .map(Column::name)
                .toList());
    }

    /** The computed columns, each with those that it is computed from. */
    public Map<String, Set<String>> computed() {
        var computed = new TreeMap<String, Set<String>>();
        var use = new ColumnUse(database, table);
        table.columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Generated)
                .forEach(column -> computed.put(column.name(), use.inputs(column)));
        return computed;
    }

    /**
     * The primary key first, then what else names one row: unique constraints and whole unique indexes, all of whose
     * columns are stored and refuse nulls.
     */
    public List<Attributes> keys() {
        Heading heading = stored();
        Stream<List<String>> primary = own(PrimaryKey.class).map(PrimaryKey::columns);
        Stream<List<String>> unique = own(Unique.class).map(Unique::columns).filter(this::required);
        Stream<List<String>> indexes = own(Index.class)
                .filter(index ->
                        index.unique() && index.valid() && index.predicate().isEmpty())
                .filter(index ->
                        index.keys().stream().allMatch(key -> key.column().isPresent()))
                .map(index -> index.keys().stream()
                        .flatMap(key -> key.column().stream())
                        .toList())
                .filter(this::required);
        var keys = new ArrayList<Attributes>();
        Stream.of(primary, unique, indexes).flatMap(all -> all).forEach(columns -> {
            List<Integer> places = columns.stream()
                    .map(heading::place)
                    .flatMap(Optional::stream)
                    .toList();
            Attributes key = Attributes.of(places);
            if (places.size() == columns.size() && !keys.contains(key)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Pairs of columns that a check holds equal and that refuse nulls, in both directions. */
    public List<Dependency> equalities() {
        Heading heading = stored();
        var found = new ArrayList<Dependency>();
        own(Check.class).map(Check::expression).forEach(expression -> {
            Matcher equal = EQUAL.matcher(expression);
            if (equal.matches()) {
                Optional<Integer> one = place(heading, equal.group(1));
                Optional<Integer> other = place(heading, equal.group(2));
                if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                    found.add(new Dependency(Attributes.of(one.get()), Attributes.of(other.get())));
                    found.add(new Dependency(Attributes.of(other.get()), Attributes.of(one.get())));
                }
            }
        });
        return found;
    }

    private Optional<Integer> place(Heading heading, String written) {
        return TextWords.of(written).stream()
                .findFirst()
                .flatMap(name ->
                        heading.names().stream().filter(name::equalsIgnoreCase).findFirst())
                .filter(name -> required(List.of(name)))
                .flatMap(heading::place);
    }

    private <T extends SchemaObject> Stream<T> own(Class<T> type) {
        return database.all(type).filter(object -> ofTable(object.ref()));
    }

    private boolean ofTable(ObjectRef part) {
        return part.path().size() > 2 && part.whole(Kind.TABLE).equals(table.ref());
    }

    private boolean required(List<String> columns) {
        return columns.stream()
                .allMatch(
                        column -> table.column(column).flatMap(Column::notNull).isPresent());
    }
}
