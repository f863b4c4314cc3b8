package org.schemawright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.GuardDependency;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.KeepDecisions;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Option;

/** What people know of a table, what they decide on it, and what guards that. */
final class DecisionOptions {
    @Option(
            names = "--dependency",
            paramLabel = "A,B->C",
            description =
                    "What is known of the one table that --table names (repeatable); a name with a comma in double"
                            + " quotes.")
    List<String> dependencies = new ArrayList<>();

    @Option(
            names = "--decide",
            paramLabel = "WORD",
            description = "Keeps in the design SOURCE what was decided on each --dependency: declared, accepted,"
                    + " rejected or only-in-this-data; or of the table that --table names: on-purpose.")
    @Nullable
    String decide;

    @Option(
            names = "--meaning",
            paramLabel = "SENTENCE",
            description = "What the dependency says or why the table is so, for --decide.")
    String meaning = "";

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it, for --decide on-purpose.")
    String owner = "";

    @Option(
            names = "--guard",
            description = "With --decide on-purpose: adds to the design what makes the engine keep each --dependency, a"
                    + " trigger or a check.")
    boolean guard;

    @Option(
            names = "--computed-by",
            paramLabel = "SQL",
            description = "For --guard: the expression that the dependent column equals.")
    @Nullable
    String computedBy;

    /** What is decided now counts at once. */
    List<Decision> decisions(String name, Loaded loaded, KnownDependencies known) throws Exception {
        String word = decide;
        if (word == null) {
            known.declare(dependencies);
            return loaded.decisions();
        }
        if (meaning.isBlank()) {
            throw new BadRequest("--decide needs a sentence that says why: --meaning SENTENCE");
        }
        if (word.equals("on-purpose")) {
            Decision purpose = OnPurpose.decision(known.table(), meaning, owner);
            known.declare(dependencies);
            return KeepDecisions.in(name, List.of(purpose));
        }
        DecidedDependency.Answer answer = DecidedDependency.Answer.of(word.replace('-', ' '))
                .orElseThrow(() -> new BadRequest("--decide " + Visible.text(word)
                        + ": choose declared, accepted, rejected, only-in-this-data or on-purpose"));
        if (dependencies.isEmpty()) {
            throw new BadRequest("--decide " + word + " needs a dependency to decide on: --dependency \"a, b -> c\"");
        }
        return KeepDecisions.in(name, known.decided(dependencies, answer, meaning));
    }

    /** The design is read anew, since what was decided is in it now. */
    void guard(Desk desk, Workbench bench, Engine engine, String name, KnownDependencies known) throws Exception {
        if (!"on-purpose".equals(decide) || dependencies.isEmpty()) {
            throw new BadRequest(
                    "--guard goes with --decide on-purpose, and with what is to be kept: --dependency \"a -> b\"");
        }
        for (Stated one : known.all().getOrDefault(known.table(), List.of())) {
            Design design = KeepDecisions.design(name);
            var wish = new GuardDependency.Wish(
                    known.table(), one.determinant(), one.dependent(), Optional.ofNullable(computedBy), meaning);
            GuardDependency.Guarded made =
                    GuardDependency.on(bench, engine, design.database()).in(design, wish);
            KeepDecisions.write(name, made.design());
            desk.out().println(Visible.text(sentence(made)));
        }
    }

    private static String sentence(GuardDependency.Guarded made) {
        return "guard of " + made.guard().text() + ": "
                + String.join(
                        ", ",
                        made.guard().objects().stream().map(ObjectRef::toString).toList())
                + (made.proved()
                        ? "; on a scratch engine it refused a row that breaks it"
                        : "; no row was found on a scratch engine that would break it");
    }
}
