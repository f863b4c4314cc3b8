package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Part;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Plan;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.Landings;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.Rebuild;

/** One table taken apart on one engine, from the judgement to the scripts. */
final class Apart implements AutoCloseable {
    final Engine engine;
    final Loaded before;
    final Loaded after;
    final Database design;
    final Table whole;
    final Migration migration;
    final Proof proof;
    private final Landings landings;

    /** What is made of a schema. */
    @FunctionalInterface
    interface Remedy {
        Design of(Loaded before, ObjectRef table) throws BadRequest;
    }

    Apart(Engine engine, Scratch scratch, String schema, String table, List<Stated> known, Form form) throws Exception {
        this(engine, scratch, schema, table, (before, ref) -> {
            var judge = new JudgeSchema(before.database(), Map.of(ref, known));
            return judge.apart(judge.tables(List.of(ref)).getFirst(), form, Lineage.NONE, before.engine());
        });
    }

    Apart(Engine engine, Scratch scratch, String schema, String table, Remedy remedy) throws Exception {
        this.engine = engine;
        this.before = load(engine, scratch, schema);
        ObjectRef ref = before.database()
                .all(Table.class)
                .map(Table::ref)
                .filter(one -> one.kind() == Kind.TABLE && one.last().equals(table))
                .findFirst()
                .orElseThrow();
        this.whole = before.database().table(ref).orElseThrow();
        Design apart;
        try {
            apart = remedy.of(before, ref);
        } catch (BadRequest e) {
            before.close();
            throw e;
        }
        this.design = apart.database();
        this.after = rebuilt(engine, scratch, design);
        this.migration =
                new PlanMigration(engine).plan(before, after, new Choices(Strategy.DIRECT, apart.lineage(), Set.of()));
        Landings[] reached = {Landings.before(migration, before.scratch(), engine.scripts())};
        this.proof = new Prover(engine)
                .prove(
                        migration.task(before.scratch()),
                        end -> reached[0] = reached[0].reached(migration, end, engine.scripts()));
        this.landings = reached[0];
    }

    static Loaded load(Engine engine, Scratch scratch, String text) throws Exception {
        Path path = Files.createTempFile("apart", ".sql");
        try {
            Files.writeString(path, text);
            ScriptOptions options = engine.splitter().isPresent()
                    ? ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter())
                    : ScriptOptions.SCHEMA_ONLY;
            return new LoadScript(engine, scratch).load("before", ScriptReader.read(path, options));
        } finally {
            Files.delete(path);
        }
    }

    private static Loaded rebuilt(Engine engine, Scratch scratch, Database database) throws Exception {
        Rebuild.Built built = new Rebuild(engine, scratch).build(database);
        assertThat(built.refused()).isEmpty();
        Database read = engine.reader()
                .read(built.scratch().catalog(), built.scratch().owner())
                .database();
        return new Loaded("after", engine, Loaded.Origin.DESIGN, read, List.of(), built::scratch);
    }

    List<String> columns() {
        return whole.columns().stream().map(Column::name).toList();
    }

    String up() {
        return engine.scripts().script(migration.up(), migration.facts(List.of(), landings));
    }

    String down() {
        return engine.scripts().script(migration.down(), migration.factsOfWayBack(List.of(), landings));
    }

    String texts() {
        return "\nUP\n" + statements(migration.up()) + "\nDOWN\n" + statements(migration.down());
    }

    private static String statements(Plan plan) {
        return plan.steps().stream().map(step -> step.forward().sql()).collect(Collectors.joining(";\n"));
    }

    ScratchDatabase withRows(List<String> statements) throws Exception {
        ScratchDatabase copy = before.scratch().copy();
        for (String statement : statements) {
            execute(copy, statement);
        }
        return copy;
    }

    static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    void send(ScratchDatabase database, String script) throws Exception {
        List<String> statements = engine.splitter().isEmpty()
                ? List.of(script)
                : engine.splitter().get().split(script, "script").stream()
                        .map(piece -> piece.statement().sql())
                        .toList();
        for (String statement : statements) {
            execute(database, statement);
        }
    }

    /** The tables that came to be, with the keys by which they are joined, each behind the one that leads to it. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        migration
                .ends()
                .after()
                .all(Table.class)
                .filter(table -> before.database().table(table.ref()).isEmpty())
                .forEach(table -> parts.add(new Part(
                        table.ref().last(),
                        table.columns().stream().map(Column::name).toList(),
                        migration
                                .ends()
                                .after()
                                .all(org.schemawright.model.Constraint.PrimaryKey.class)
                                .filter(key -> key.ref().whole(Kind.TABLE).equals(table.ref()))
                                .findFirst()
                                .orElseThrow()
                                .columns())));
        return parts;
    }

    /** All that the table held, put together again. */
    Rows joined(ScratchDatabase database) throws SQLException {
        Table rest = migration.ends().after().table(whole.ref()).orElseThrow();
        Rows all = Rows.of(
                database,
                whole.ref().last(),
                rest.columns().stream().map(Column::name).toList());
        List<Part> open = new ArrayList<>(parts());
        while (!open.isEmpty()) {
            Rows known = all;
            Part next = open.stream()
                    .filter(part -> known.columns().containsAll(part.key()))
                    .findFirst()
                    .orElseThrow();
            open.remove(next);
            all = all.joined(Rows.of(database, next.name(), next.columns()), next.key());
        }
        Rows found = all;
        var names = columns();
        return new Rows(
                names,
                found.values().stream()
                        .map(row -> names.stream()
                                .map(name -> row.get(found.columns().indexOf(name)))
                                .toList())
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList());
    }

    @Override
    public void close() {
        before.close();
        after.close();
    }
}
