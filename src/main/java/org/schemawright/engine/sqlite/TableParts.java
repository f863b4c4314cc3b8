package org.schemawright.engine.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** A table with all that belongs to it. */
public record TableParts(Table table, List<Constraint> constraints, List<Index> indexes) {
    private static final List<Kind> CONSTRAINTS =
            List.of(Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT, Kind.CHECK_CONSTRAINT, Kind.FOREIGN_KEY);

    public TableParts {
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    public static Optional<TableParts> of(ObjectRef table, Database database) {
        return database.table(table).map(found -> {
            var constraints = new ArrayList<Constraint>();
            CONSTRAINTS.forEach(kind -> parts(kind, table, database, Constraint.class, constraints));
            var indexes = new ArrayList<Index>();
            parts(Kind.INDEX, table, database, Index.class, indexes);
            return new TableParts(found, constraints, indexes);
        });
    }

    private static <T extends SchemaObject> void parts(
            Kind kind, ObjectRef table, Database database, Class<T> type, List<T> found) {
        for (SchemaObject object :
                database.objects().tailMap(new ObjectRef(kind, table.path())).values()) {
            ObjectRef ref = object.ref();
            if (ref.kind() != kind || !ref.path().subList(0, 2).equals(table.path())) {
                return;
            }
            found.add(type.cast(object));
        }
    }

    public ObjectRef ref() {
        return table.ref();
    }

    public Optional<PrimaryKey> primaryKey() {
        return all(PrimaryKey.class).stream().findFirst();
    }

    public List<Unique> uniques() {
        return all(Unique.class);
    }

    public List<Constraint.Check> checks() {
        return all(Constraint.Check.class);
    }

    public List<ForeignKey> references() {
        return all(ForeignKey.class);
    }

    private <T extends Constraint> List<T> all(Class<T> type) {
        return constraints.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The column that is another name for the row's number. */
    public Optional<Column> rowidColumn() {
        return primaryKey()
                .filter(key -> key.columns().size() == 1
                        && !key.index().options().containsKey(Terms.ASIDE)
                        && !Terms.withoutRowid(table))
                .flatMap(key -> table.column(key.columns().getFirst()))
                .filter(column -> column.type().equalsIgnoreCase("INTEGER"));
    }

    public boolean counting() {
        return primaryKey()
                .filter(key -> key.index().options().containsKey(Terms.AUTOINCREMENT))
                .isPresent();
    }

    /** A name by which the number of a row can be asked for, where there is such a number and no column hides it. */
    public Optional<String> rowid() {
        if (Terms.withoutRowid(table)) {
            return Optional.empty();
        }
        return List.of("rowid", "_rowid_", "oid").stream()
                .filter(name -> table.columns().stream()
                        .noneMatch(column -> Terms.folded(column.name()).equals(name)))
                .findFirst();
    }

    /** The columns that refuse nulls, by themselves or as a part of a key that does. */
    public boolean refusesNull(Column column) {
        return column.notNull().isPresent()
                || (Terms.withoutRowid(table) || Terms.strict(table))
                        && primaryKey()
                                .filter(key -> key.columns().contains(column.name()))
                                .isPresent();
    }

    /** The texts that speak of the table's columns: conditions, expressions and the keys of its indexes. */
    public boolean mentions(Column column) {
        boolean key = constraints.stream().anyMatch(constraint -> switch (constraint) {
            case PrimaryKey primary -> primary.columns().contains(column.name());
            case Unique unique -> unique.columns().contains(column.name());
            case Constraint.Check check -> check.columns().contains(column.name());
            case ForeignKey reference ->
                reference.columns().contains(column.name())
                        || reference.target().equals(table.ref())
                                && reference.targetColumns().contains(column.name());
            case Constraint.Exclusion _ -> false;
        });
        return key
                || table.columns().stream()
                        .filter(other -> !other.equals(column))
                        .anyMatch(other -> Expressions.mentions(Expressions.of(other.value()), column.name()));
    }
}
