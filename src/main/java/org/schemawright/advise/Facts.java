package org.schemawright.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.design.Decision;
import org.schemawright.design.Names;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.engine.Capability;
import org.schemawright.engine.CutName;
import org.schemawright.engine.Engine;
import org.schemawright.engine.NameLimit;
import org.schemawright.engine.Naming;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.View;

/** What rules go by: a schema, what was decided on it, and what its engine makes of it. Found once, then looked up. */
public final class Facts {
    private final Engine engine;
    private final Database database;
    private final SchemaFacts tables;
    private final List<Decision> decisions;
    private final Map<String, PortableType> meanings = new HashMap<>();
    private final Map<String, Optional<Domain>> domains = new HashMap<>();
    private final Map<ObjectRef, List<ObjectRef>> users = new HashMap<>();
    private final Map<ObjectRef, List<ObjectRef>> partitions = new HashMap<>();
    private final Map<ObjectRef, List<ObjectRef>> children = new HashMap<>();
    private final Set<List<String>> relations = new HashSet<>();
    private final List<CutName> cutNames;

    public Facts(Engine engine, Database database, List<Decision> decisions) {
        this(engine, database, decisions, List.of());
    }

    /** @param cutNames the names of the script behind the schema that its engine cut */
    public Facts(Engine engine, Database database, List<Decision> decisions, List<CutName> cutNames) {
        this.engine = engine;
        this.cutNames = List.copyOf(cutNames);
        this.database = database;
        this.tables = SchemaFacts.of(database);
        this.decisions = List.copyOf(decisions);
        database.needs().forEach((ref, needed) -> needed.forEach(need -> add(users, need, ref)));
        database.objects().keySet().forEach(ref -> {
            if (Kinds.NAMED_AS_RELATIONS.contains(ref.kind())) {
                relations.add(List.of(ref.schema(), ref.last()));
            }
        });
        tables().forEach(table -> {
            table.partitionOf().ifPresent(of -> add(partitions, of.parent(), table.ref()));
            table.partitionOf().ifPresent(of -> add(children, of.parent(), table.ref()));
            table.inherits().forEach(parent -> add(children, parent, table.ref()));
        });
    }

    private static void add(Map<ObjectRef, List<ObjectRef>> map, ObjectRef key, ObjectRef value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    /** The names of the script behind the schema that its engine cut; none where no script is behind it. */
    public List<CutName> cutNames() {
        return cutNames;
    }

    public Database database() {
        return database;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public Dialect dialect() {
        return engine.dialect();
    }

    public Naming naming() {
        return engine.naming();
    }

    public boolean can(Capability capability) {
        return engine.capabilities().contains(capability);
    }

    /** How many bytes of a name the engine keeps; empty where it cuts none. */
    public OptionalInt mostBytes() {
        return Names.mostBytes(database.version());
    }

    /** The tables whose rows are here, in order. */
    public Stream<Table> tables() {
        return database.all(Table.class)
                .filter(table -> table.ref().kind() == Kind.TABLE && dialect().keepsRows(table));
    }

    /** What can have indexes: tables and materialized views. */
    public Stream<ObjectRef> indexed() {
        return Stream.concat(
                tables().map(Table::ref),
                database.all(View.class)
                        .filter(view -> view.materialized().isPresent())
                        .map(View::ref));
    }

    public TableFacts of(ObjectRef table) {
        return tables.of(table);
    }

    /** The table that has a constraint or an index. */
    public Optional<Table> tableOf(ObjectRef part) {
        return database.table(SchemaFacts.tableOf(database, part));
    }

    /** What a type's values are, a domain's being those of the type behind it. */
    public PortableType meaning(String type) {
        return meanings.computeIfAbsent(type, text -> dialect().meaning(text, database));
    }

    /** The domain that a type is, if it is one. */
    public Optional<Domain> domain(String type) {
        return domains.computeIfAbsent(
                type,
                text -> dialect()
                        .domain(text, database)
                        .flatMap(ref -> database.find(ref).stream()
                                .filter(Domain.class::isInstance)
                                .map(Domain.class::cast)
                                .findFirst()));
    }

    /** Whether the column refuses nulls: by itself, as a part of the primary key, or by its domain. */
    public boolean isRequired(Table table, Column column) {
        return column.notNull().isPresent()
                || of(table.ref()).keyColumns().contains(column.name())
                || domain(column.type()).map(Domain::notNull).orElse(false);
    }

    /** What the engine says cannot be without this, by name, itself left out. */
    public List<ObjectRef> usersOf(ObjectRef ref) {
        return users.getOrDefault(ref, List.of());
    }

    public List<ObjectRef> partitionsOf(ObjectRef table) {
        return partitions.getOrDefault(table, List.of());
    }

    /** Its partitions, and the tables that inherit from it. */
    public List<ObjectRef> childrenOf(ObjectRef table) {
        return children.getOrDefault(table, List.of());
    }

    /** The references that are drawn on a table itself and do not come from a parent. */
    public Stream<Constraint.ForeignKey> references() {
        return database.all(Constraint.ForeignKey.class)
                .filter(reference -> reference.settings().local());
    }

    /** The target's columns of a reference: those it states, else the target's primary key. */
    public List<String> targetColumns(Constraint.ForeignKey reference) {
        return reference.targetColumns().isEmpty()
                ? of(reference.target())
                        .primaryKey()
                        .map(Constraint.PrimaryKey::columns)
                        .orElse(List.of())
                : reference.targetColumns();
    }

    /**
     * A name for what shares its names with tables, views, sequences and indexes, no longer than the engine keeps and
     * free in the schema.
     */
    public String freeRelation(String schema, String wanted) {
        return Names.free(shortened(wanted, 4), name -> relations.contains(List.of(schema, name)));
    }

    /** The text without what is behind the last byte that the engine keeps, less a number of bytes. */
    public String shortened(String name, int less) {
        return mostBytes().isPresent() ? NameLimit.cutToBytes(name, mostBytes().getAsInt() - less) : name;
    }
}
