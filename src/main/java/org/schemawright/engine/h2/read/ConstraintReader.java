package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.h2.Invented;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Constraints of tables. Those without a name of their own are called by what they do. */
final class ConstraintReader {
    private static final String CONSTRAINTS =
            "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA,"
                    + " TABLE_NAME, NULLS_DISTINCT, INDEX_SCHEMA, INDEX_NAME, REMARKS"
                    + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'"
                    + " ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME";
    private static final String KEY_COLUMNS = "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, COLUMN_NAME,"
            + " ORDINAL_POSITION, POSITION_IN_UNIQUE_CONSTRAINT FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE";
    private static final String REFERENCES = "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA,"
            + " UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS";
    private static final String CHECKS =
            "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE" + " FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS";

    /** Keys are known when what refers to them, or shares their index, is read. */
    private static final List<String> ORDER = List.of("PRIMARY KEY", "UNIQUE", "CHECK", "FOREIGN KEY");

    /** The name in the catalog. */
    record Name(String schema, String name) {
        static Name of(ResultSet row) throws SQLException {
            return new Name(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
        }
    }

    private record Row(
            Name name, String type, ObjectRef table, String nullsDistinct, Name index, Optional<String> remarks) {}

    private record KeyColumn(String column, int target) {}

    private record Reference(Name key, String onUpdate, String onDelete) {}

    private final Reading reading;
    private final Set<ObjectRef> indexes;
    private final Map<Name, Row> rows = new HashMap<>();
    private final Map<Name, SortedMap<Integer, KeyColumn>> columns = new HashMap<>();
    private final Map<Name, Reference> references = new HashMap<>();
    private final Map<Name, String> checks;
    private final Map<Name, ObjectRef> refs = new HashMap<>();
    private final Map<Name, ObjectRef> primaryKeys = new HashMap<>();
    private final Set<ObjectRef> taken = new HashSet<>();

    private ConstraintReader(Reading reading, Map<Name, String> checks, Set<ObjectRef> indexes) {
        this.reading = reading;
        this.checks = checks;
        this.indexes = indexes;
    }

    static Map<Name, String> checks(Catalog catalog) throws SQLException {
        Map<Name, String> checks = new HashMap<>();
        catalog.each(CHECKS, row -> checks.put(Name.of(row), Catalog.text(row, "CHECK_CLAUSE")));
        return checks;
    }

    /** @param indexes those that were read; the others are the making of constraints */
    static void read(Catalog catalog, Map<Name, String> checks, Set<ObjectRef> indexes, Reading reading)
            throws SQLException {
        var reader = new ConstraintReader(reading, checks, indexes);
        catalog.each(
                KEY_COLUMNS,
                row -> reader.columns
                        .computeIfAbsent(Name.of(row), _ -> new TreeMap<>())
                        .put(
                                row.getInt("ORDINAL_POSITION"),
                                new KeyColumn(
                                        row.getString("COLUMN_NAME"), row.getInt("POSITION_IN_UNIQUE_CONSTRAINT"))));
        catalog.each(
                REFERENCES,
                row -> reader.references.put(
                        Name.of(row),
                        new Reference(
                                new Name(
                                        row.getString("UNIQUE_CONSTRAINT_SCHEMA"),
                                        row.getString("UNIQUE_CONSTRAINT_NAME")),
                                row.getString("UPDATE_RULE"),
                                row.getString("DELETE_RULE"))));
        List<Row> all = new ArrayList<>();
        catalog.each(CONSTRAINTS, row -> all.add(row(row)));
        all.forEach(row -> reader.rows.put(row.name(), row));
        all.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.type())));
        all.forEach(reader::take);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Name.of(row),
                row.getString("CONSTRAINT_TYPE"),
                ObjectRef.of(Kind.TABLE, row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")),
                Catalog.text(row, "NULLS_DISTINCT"),
                new Name(Catalog.text(row, "INDEX_SCHEMA"), Catalog.text(row, "INDEX_NAME")),
                Catalog.optional(row, "REMARKS"));
    }

    private void take(Row row) {
        if (reading.table(row.table()).isEmpty()) {
            return;
        }
        List<String> own = columnsOf(row.name());
        Traits traits = SchemaReader.commented(row.remarks());
        switch (row.type()) {
            case "PRIMARY KEY" ->
                add(
                        row,
                        new Constraint.PrimaryKey(
                                ref(row, Kind.PRIMARY_KEY, Invented.primaryKey()),
                                own,
                                index(row),
                                Settings.PLAIN,
                                traits));
            case "UNIQUE" ->
                add(
                        row,
                        new Constraint.Unique(
                                ref(row, Kind.UNIQUE_CONSTRAINT, Invented.unique(own)),
                                own,
                                row.nullsDistinct().equals("NO"),
                                index(row),
                                Settings.PLAIN,
                                traits));
            case "CHECK" -> check(row, traits);
            default -> reference(row, own, traits);
        }
    }

    /** Its columns come in an order that stays when a column goes and comes back. */
    private void check(Row row, Traits traits) {
        String expression = checks.getOrDefault(row.name(), "TRUE");
        Set<String> words = NameChains.in(expression).words();
        List<String> used = reading.table(row.table()).orElseThrow().columns().stream()
                .map(column -> column.name())
                .filter(words::contains)
                .sorted()
                .toList();
        add(
                row,
                new Constraint.Check(
                        ref(row, Kind.CHECK_CONSTRAINT, Invented.check(expression)),
                        used,
                        expression,
                        false,
                        Settings.PLAIN,
                        traits));
    }

    private void reference(Row row, List<String> own, Traits traits) {
        Reference to = references.get(row.name());
        Row key = to == null ? null : rows.get(to.key());
        ObjectRef keyRef = to == null ? null : refs.get(to.key());
        if (to == null || key == null || keyRef == null) {
            return;
        }
        List<String> keyColumns = columnsOf(key.name());
        List<String> targets = columns.getOrDefault(row.name(), new TreeMap<>()).values().stream()
                .map(column -> keyColumns.get(column.target() - 1))
                .toList();
        ObjectRef ref = ref(row, Kind.FOREIGN_KEY, Invented.foreignKey(own, key.table(), targets));
        add(
                row,
                new Constraint.ForeignKey(
                        ref,
                        own,
                        key.table(),
                        targets,
                        "SIMPLE",
                        to.onUpdate(),
                        to.onDelete(),
                        List.of(),
                        false,
                        Settings.PLAIN,
                        traits));
        reading.need(ref, key.table());
        reading.need(ref, keyRef);
        targets.forEach(column -> reading.need(ref, key.table().part(Kind.COLUMN, column)));
    }

    private void add(Row row, Constraint constraint) {
        reading.add(constraint);
        refs.put(row.name(), constraint.ref());
        columnsOf(row.name())
                .forEach(column -> reading.need(constraint.ref(), row.table().part(Kind.COLUMN, column)));
        if (!row.index().name().isEmpty()) {
            ObjectRef index = row.table().part(Kind.INDEX, row.index().name());
            if (indexes.contains(index)) {
                reading.need(constraint.ref(), index);
            }
            // An index that is shared outlives the primary key, and goes on refusing nulls.
            ObjectRef key = primaryKeys.get(row.index());
            if (key != null) {
                reading.need(constraint.ref(), key);
            }
            if (constraint instanceof Constraint.PrimaryKey) {
                primaryKeys.put(row.index(), constraint.ref());
            }
        }
    }

    private List<String> columnsOf(Name constraint) {
        return columns.getOrDefault(constraint, new TreeMap<>()).values().stream()
                .map(KeyColumn::column)
                .toList();
    }

    private static KeyIndex index(Row row) {
        var options = new TreeMap<String, String>();
        if (row.nullsDistinct().equals("ALL")) {
            options.put("nulls", "all distinct");
        }
        return new KeyIndex(List.of(), false, options);
    }

    private ObjectRef ref(Row row, Kind kind, String definition) {
        String own = row.name().name();
        ObjectRef ref = row.table().part(kind, Invented.byTheEngine(own) ? Invented.name(definition) : own);
        ObjectRef free = ref;
        for (int i = 2; !taken.add(free); i++) {
            free = row.table().part(kind, ref.last() + " #" + i);
        }
        return Objects.requireNonNull(free);
    }
}
