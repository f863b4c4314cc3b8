package org.schemawright.convert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/** Says a database of one engine as one of another. What cannot be said is left out and listed, object by object. */
public final class Converter {
    private final Engine to;
    private final Database database;
    private final Tongues tongues;
    private final Names names;
    private final Findings findings = new Findings();
    private final TypeConversion types;
    private final ColumnConversion columns;
    private final ConstraintConversion constraints;
    private final IndexConversion indexes;
    private final ViewConversion views;
    private final Map<ObjectRef, SchemaObject> said = new TreeMap<>();
    private final Map<ObjectRef, ObjectRef> origins = new HashMap<>();

    private Converter(Engine from, Engine to, Database database) {
        this.to = to;
        this.database = database;
        this.tongues = new Tongues(from, to, database);
        this.names = new Names(from, to, database);
        this.types = new TypeConversion(tongues, names);
        this.columns = new ColumnConversion(tongues, names, types, findings);
        this.constraints = new ConstraintConversion(tongues, names, columns, findings);
        this.indexes = new IndexConversion(tongues, names, columns, constraints, findings);
        this.views = new ViewConversion(tongues, names, columns, constraints, findings);
    }

    /** @param version the version of the target */
    public static Conversion convert(Engine from, Engine to, Database database, EngineVersion version) {
        return new Converter(from, to, database).conversion(version);
    }

    private Conversion conversion(EngineVersion version) {
        database.all(Table.class).forEach(this::table);
        Set<ObjectRef> counting = countingSequences();
        database.objects().values().forEach(object -> other(object, counting));
        Map<ObjectRef, EnumType> enumerations = types.enumerations();
        said.putAll(enumerations);
        schemas();
        var stated = EnumSet.noneOf(Aspect.class);
        if (database.stated().contains(Aspect.COMMENTS) && to.capabilities().contains(Capability.COMMENTS)) {
            stated.add(Aspect.COMMENTS);
        }
        var whole = new Database(version, new TreeMap<>(said), needs(), stated);
        return new Conversion(whole, findings.all(), rows());
    }

    private void say(ObjectRef before, SchemaObject object) {
        said.put(object.ref(), object);
        origins.put(before, object.ref());
    }

    private void table(Table table) {
        if (table.ref().kind() != Kind.TABLE) {
            findings.lost(table.ref(), "is not there: its rows are elsewhere");
            return;
        }
        if (table.partitionOf().isPresent()) {
            findings.trap(table.ref(), "is no table of its own: its rows are in the table it divides");
            return;
        }
        if (table.partitioning().isPresent()) {
            findings.trap(table.ref(), "is not divided into partitions");
        }
        if (!table.inherits().isEmpty()) {
            findings.lost(table.ref(), "inherits from nothing: its rows are not seen in its parents");
        }
        if (table.unlogged()) {
            findings.trap(table.ref(), "is logged like any other table");
        }
        List<String> settings = new ArrayList<>(table.options().keySet());
        settings.addAll(table.properties().keySet());
        settings.stream()
                .filter(name -> !tongues.source().ownSettings().contains(name))
                .forEach(name -> findings.lost(table.ref(), "has no " + name));
        if (!names.folded(table.ref().last()).equals(names.ref(table.ref()).last())) {
            findings.trap(table.ref(), "is called " + names.ref(table.ref()).display());
        }
        List<String> key = primaryKey(table);
        List<Column> all = table.columns().stream()
                .map(column -> columns.column(column, table, key))
                .toList();
        var bare = new Table(
                names.ref(table.ref()),
                all,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                columns.traits(table.ref(), table.traits()));
        constraints.fitted(table.ref(), bare).ifPresent(fitted -> say(table.ref(), fitted));
        constraints.limits(table, types).forEach(check -> said.put(check.ref(), check));
    }

    private List<String> primaryKey(Table table) {
        return database.all(Constraint.PrimaryKey.class)
                .filter(key -> key.ref().path().subList(0, 2).equals(table.ref().path()))
                .map(Constraint.PrimaryKey::columns)
                .findFirst()
                .orElse(List.of());
    }

    private void other(SchemaObject object, Set<ObjectRef> counting) {
        switch (object) {
            case Table _, Column _, Schema _, EnumType _, SequenceOwnership _ -> {}
            case Domain domain -> findings.trap(domain.ref(), "is no type of its own: its rules are its columns' own");
            case Constraint rule when rule.ref().kind() == Kind.DOMAIN_CONSTRAINT -> {}
            case Constraint constraint ->
                table(constraint.ref())
                        .flatMap(table -> constraints.constraint(constraint, table))
                        .ifPresent(found -> say(constraint.ref(), found));
            case Index index ->
                table(index.ref())
                        .flatMap(table -> indexes.index(index, table))
                        .ifPresent(found -> say(index.ref(), found));
            case View view -> views.view(view).ifPresent(found -> say(view.ref(), found));
            case Sequence sequence -> {
                if (!counting.contains(sequence.ref())) {
                    sequence(sequence);
                }
            }
            default -> {
                if (!isPartOfPartition(object)) {
                    findings.lost(object.ref(), "is not there");
                }
            }
        }
    }

    private boolean isPartOfPartition(SchemaObject object) {
        return object.ref().kind() == Kind.PARTITION_ATTACHMENT;
    }

    private void sequence(Sequence sequence) {
        var there = new Sequence(
                names.ref(sequence.ref()),
                sequence.options(),
                false,
                columns.traits(sequence.ref(), sequence.traits()));
        constraints.fitted(sequence.ref(), there).ifPresent(found -> say(sequence.ref(), found));
    }

    /** Of a table that is there itself; what belongs to a partition or a domain has none. */
    private Optional<Table> table(ObjectRef part) {
        if (part.path().size() < 2) {
            return Optional.empty();
        }
        ObjectRef ref = new ObjectRef(Kind.TABLE, part.path().subList(0, 2));
        Optional<Table> table = database.table(ref).filter(_ -> origins.containsKey(ref));
        if (table.isEmpty() && database.table(ref).isEmpty()) {
            findings.lost(part, "is not there");
        }
        return table;
    }

    private Set<ObjectRef> countingSequences() {
        var counting = new HashSet<ObjectRef>();
        database.all(SequenceOwnership.class)
                .filter(owned -> tongues.source().counters(database).containsKey(owned.column()))
                .forEach(owned -> counting.add(owned.ref().withKind(Kind.SEQUENCE)));
        return counting;
    }

    private void schemas() {
        if (!to.capabilities().contains(Capability.SCHEMAS)) {
            return;
        }
        Set<String> used = new TreeSet<>();
        said.keySet().forEach(ref -> used.add(ref.schema()));
        database.all(Schema.class)
                .forEach(schema -> used.add(names.schema(schema.ref().last())));
        used.forEach(name -> {
            ObjectRef ref = ObjectRef.of(Kind.SCHEMA, name);
            said.put(ref, new Schema(ref, Traits.NONE));
        });
    }

    private TreeMap<ObjectRef, SortedSet<ObjectRef>> needs() {
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        database.needs().forEach((ref, needed) -> {
            var there = new TreeSet<ObjectRef>();
            needed.forEach(need -> there(need).ifPresent(there::add));
            if (!there.isEmpty()) {
                there(ref).ifPresent(found -> needs.put(found, there));
            }
        });
        types.users()
                .forEach((column, enumeration) ->
                        needs.computeIfAbsent(column, _ -> new TreeSet<>()).add(enumeration));
        return needs;
    }

    private Optional<ObjectRef> there(ObjectRef before) {
        if (before.kind() == Kind.COLUMN) {
            return names.has(before) && said.containsKey(names.ref(before).whole(Kind.TABLE))
                    ? Optional.of(names.ref(before))
                    : Optional.empty();
        }
        return Optional.ofNullable(origins.get(before));
    }

    private List<Conversion.Rows> rows() {
        var rows = new ArrayList<Conversion.Rows>();
        for (Table table : new ReferenceOrder(database).tables()) {
            if (origins.containsKey(table.ref())) {
                rows.add(new Conversion.Rows(
                        table.ref(),
                        names.ref(table.ref()),
                        table.columns().stream()
                                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                                .map(column -> new Conversion.Values(
                                        column.name(),
                                        names.ref(column.ref()).last(),
                                        types.meaning(column),
                                        columns.counts(column)))
                                .toList()));
            }
        }
        return rows;
    }
}
