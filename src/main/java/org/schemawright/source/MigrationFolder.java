package org.schemawright.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.model.Visible;
import org.schemawright.source.MigrationFile.Role;

/** Reads a folder of migrations as its runner would run them on an empty database. */
public final class MigrationFolder {
    private final FileTree files;
    private final ScriptOptions options;
    private final String shown;
    private final List<String> notes = new ArrayList<>();

    private MigrationFolder(FileTree files, ScriptOptions options) {
        this.files = files;
        this.options = options;
        this.shown = files.shown("");
    }

    public static Script read(Path folder, ScriptOptions options) throws SourceProblem {
        if (!Files.isDirectory(folder)) {
            throw new SourceProblem(Visible.text(folder.toString()) + " is no folder");
        }
        return read(new DiskTree(folder), options);
    }

    static Script read(FileTree files, ScriptOptions options) throws SourceProblem {
        return new MigrationFolder(files, options).script();
    }

    private Script script() throws SourceProblem {
        List<String> names = files.names();
        refuseOtherKinds(names);
        Set<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<MigrationFile> all = names.stream()
                .sorted()
                .flatMap(name -> MigrationFile.of(name, lower).stream())
                .toList();
        List<MigrationFile> order = order(all);
        if (order.isEmpty()) {
            throw new SourceProblem(Visible.text(shown) + " holds no migration: no .sql file"
                    + (all.isEmpty() ? "" : " but such as lead back or only check")
                    + "; name a folder of .sql files, or a script");
        }
        int left = all.size() - order.size();
        if (left > 0) {
            notes.add(left + (left == 1 ? " .sql file" : " .sql files") + " of " + Visible.text(shown)
                    + " not read: ways back, checks, or no part of the sequence");
        }
        return run(order);
    }

    private void refuseOtherKinds(List<String> names) throws SourceProblem {
        if (names.contains("toc.dat")) {
            throw new SourceProblem(Visible.text(shown) + " is a dump in PostgreSQL's directory format: "
                    + "run: pg_restore -f script.sql " + ContentCheck.shellWord(shown));
        }
        if (names.contains("sqitch.plan")) {
            throw new SourceProblem(Visible.text(shown) + " is a Sqitch project, whose order of changes is not read: "
                    + "deploy it to a database and name its address");
        }
    }

    private List<MigrationFile> order(List<MigrationFile> all) throws SourceProblem {
        boolean flyway = all.stream().anyMatch(file -> file.role() == Role.FLYWAY_UP);
        List<MigrationFile> versioned =
                flyway ? sinceBaseline(all) : MigrationFile.byPath(all.stream().filter(file -> file.role() == Role.UP));
        refuseSameVersion(versioned, flyway);
        Stream<MigrationFile> repeatable = all.stream()
                .filter(file -> file.role() == Role.REPEATABLE)
                .sorted(Comparator.comparing(
                        file -> file.name().substring(file.folder().length())));
        return Stream.concat(versioned.stream(), repeatable).toList();
    }

    /** On an empty database Flyway starts with the latest baseline and goes on with what is newer. */
    private static List<MigrationFile> sinceBaseline(List<MigrationFile> all) {
        Optional<MigrationFile> baseline = all.stream()
                .filter(file -> file.role() == Role.FLYWAY_BASELINE)
                .max((a, b) -> a.version().orElseThrow().compareTo(b.version().orElseThrow()));
        Stream<MigrationFile> newer = all.stream()
                .filter(file -> file.role() == Role.FLYWAY_UP)
                .filter(file -> baseline.isEmpty()
                        || file.version()
                                        .orElseThrow()
                                        .compareTo(baseline.get().version().orElseThrow())
                                > 0);
        return MigrationFile.byVersion(Stream.concat(baseline.stream(), newer));
    }

    /** Flyway counts its versions over all folders; elsewhere each folder counts for itself. */
    private void refuseSameVersion(List<MigrationFile> order, boolean flyway) throws SourceProblem {
        for (int i = 1; i < order.size(); i++) {
            MigrationFile before = order.get(i - 1);
            MigrationFile file = order.get(i);
            if (file.version().isPresent()
                    && file.version().equals(before.version())
                    && (flyway || file.folder().equals(before.folder()))) {
                throw new SourceProblem("two migrations have the same version, so their order is not known: "
                        + Visible.text(files.shown(before.name())) + " and "
                        + Visible.text(files.shown(file.name())) + "; rename one of them");
            }
        }
    }

    /** Each file in a session of its own, as far as settings go. */
    private Script run(List<MigrationFile> order) throws SourceProblem {
        var statements = new ArrayList<ScriptStatement>();
        var skipped = new ArrayList<Skipped>();
        var facts = EnumSet.noneOf(ScriptFact.class);
        SkippedData data = new SkippedData(0, 0);
        for (MigrationFile file : order) {
            var reading = new ScriptReading(files, options);
            reading.file(file.name());
            Script script = reading.finish(files.shown(file.name()));
            statements.addAll(script.statements());
            skipped.addAll(script.skipped());
            facts.addAll(script.facts());
            notes.addAll(script.notes());
            data = data.plus(script.data());
        }
        return new Script(statements, skipped, data, notes, facts);
    }
}
