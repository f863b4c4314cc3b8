package org.schemawright.advise.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.schemawright.advise.Advisor;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Severity;
import org.schemawright.design.Decision.Matter;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Editing;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.Script;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.Engines;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.Rebuild;

/**
 * Each rule on schemas that real engines read: where it fires and where it keeps silent. A remedy that is an edit is
 * carried out, planned and proved; then the finding is gone, and no other has come that is as grave as a warning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCaseTest {
    private static final int LEAST = 3;

    /** Proofs take most of the time: without it, those of the first case of each rule and engine. */
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");

    private final Map<String, Scratch> scratches = new HashMap<>();
    private final Advisor advisor = new Advisor(SchemaRules.ALL);

    @AfterAll
    void stop() {
        scratches.values().forEach(Scratch::close);
    }

    @TestFactory
    Stream<DynamicTest> a_rule_fires_where_it_should_and_keeps_silent_elsewhere() {
        var seen = new HashSet<String>();
        String only = System.getProperty("schemawright.rule", "");
        return RuleCase.all().stream()
                .filter(one -> only.isEmpty() || one.toString().contains(only))
                .map(one -> {
                    boolean first = seen.add(one.rule() + one.engine() + one.fires());
                    return DynamicTest.dynamicTest(one.toString(), () -> run(one, first || THOROUGH));
                });
    }

    private void run(RuleCase one, boolean remedied) throws Exception {
        Engine engine = engine(one);
        try (Loaded before = load(engine, one.script())) {
            List<Finding> all = findings(engine, before);
            List<Finding> found = all.stream()
                    .filter(finding -> finding.rule().equals(one.rule()))
                    .toList();
            assertThat(found.stream()
                            .map(finding -> finding.objects().getFirst().display()))
                    .describedAs("%s", found)
                    .containsExactlyInAnyOrderElementsOf(one.expectsIn(engine));
            for (Finding finding : found) {
                assertThat(finding.remedies()).isNotEmpty();
                for (Remedy remedy : finding.remedies()) {
                    if (remedied && remedy instanceof Remedy.ByEdit edit) {
                        puts_right(engine, before, all, finding, edit);
                    }
                }
            }
        }
    }

    private void puts_right(Engine engine, Loaded before, List<Finding> all, Finding finding, Remedy.ByEdit remedy)
            throws Exception {
        var document = new Document(Design.of(before.database()), List.of(Diagram.empty("all")), "");
        Design after = Editing.apply(document, remedy.edit()).design();
        Rebuild.Built built = new Rebuild(engine, scratch(engine)).build(after.database());
        assertThat(built.refused()).describedAs(remedy.label()).isEmpty();
        var read = engine.reader()
                .read(built.scratch().catalog(), built.scratch().owner())
                .database();
        try (Loaded target = new Loaded("after", engine, Loaded.Origin.DESIGN, read, List.of(), built::scratch)) {
            target.scratch();
            List<Finding> left = findings(engine, target);
            assertThat(left.stream().map(Finding::matter))
                    .describedAs(remedy.label())
                    .doesNotContain(finding.matter());
            assertThat(newWarnings(all, left)).describedAs(remedy.label()).isEmpty();
            Migration migration = new PlanMigration(engine)
                    .plan(before, target, new Choices(Choices.DIRECT.strategy(), after.lineage(), Set.of()));
            assertThat(migration.up().steps()).describedAs(remedy.label()).isNotEmpty();
            Proof proof = new Prover(engine).prove(migration.task(before.scratch()));
            assertThat(proof.legs())
                    .describedAs(remedy.label())
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
        }
    }

    private static List<Finding> newWarnings(List<Finding> before, List<Finding> after) {
        Set<Optional<Matter>> known = before.stream().map(Finding::matter).collect(Collectors.toSet());
        return after.stream()
                .filter(finding -> finding.severity() != Severity.INFO && !known.contains(finding.matter()))
                .toList();
    }

    private List<Finding> findings(Engine engine, Loaded loaded) {
        return advisor.judge(new Facts(engine, loaded.database(), List.of(), loaded.cutNames())).stream()
                .map(Judged::finding)
                .toList();
    }

    private static Engine engine(RuleCase one) throws BadRequest {
        return Engines.known().byId(one.engine());
    }

    private synchronized Scratch scratch(Engine engine) throws ScratchProblem {
        Scratch there = scratches.get(engine.id());
        if (there == null) {
            there = engine.scratch(engine.majors().newest());
            scratches.put(engine.id(), there);
        }
        return there;
    }

    private Loaded load(Engine engine, String text) throws Exception {
        Path path = Files.createTempFile("case", ".sql");
        try {
            Files.writeString(path, text);
            Script script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter()));
            return new LoadScript(engine, scratch(engine)).load("case", script);
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void each_rule_has_three_cases_that_fire_and_three_that_do_not() {
        var fewest = new ArrayList<String>();
        for (var rule : SchemaRules.ALL) {
            String code = rule.card().code();
            Map<Boolean, Long> count = RuleCase.all().stream()
                    .filter(one -> one.rule().equals(code))
                    .collect(Collectors.partitioningBy(RuleCase::fires, Collectors.counting()));
            if (count.getOrDefault(true, 0L) < LEAST || count.getOrDefault(false, 0L) < LEAST) {
                fewest.add(code + " " + count);
            }
        }
        assertThat(fewest).isEmpty();
    }

    @Test
    void each_rule_has_a_page() {
        assertThat(new Advisor(SchemaRules.ALL).cards())
                .allSatisfy(card -> assertThat(Files.exists(Path.of(card.page())))
                        .describedAs(card.page())
                        .isTrue());
    }

    @Test
    void a_database_without_anything_has_nothing_wrong() throws Exception {
        for (Engine engine : Engines.known().all()) {
            try (Loaded nothing = load(engine, "")) {
                assertThat(findings(engine, nothing)).isEmpty();
            } catch (SQLException e) {
                throw new AssertionError(engine.id(), e);
            }
        }
    }
}
