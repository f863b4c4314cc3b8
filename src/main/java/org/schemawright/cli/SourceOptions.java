package org.schemawright.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.Connector;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.model.Aspect;
import org.schemawright.source.ScriptOptions;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.BatchPlanner;
import org.schemawright.workspace.EngineChoice;
import org.schemawright.workspace.Engines;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.ScratchShelf;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Option;

/** The options of every command that reads schemas. */
final class SourceOptions {
    @Option(
            names = "--pg",
            paramLabel = "MAJOR",
            description = "The major version of PostgreSQL to compare in (14 to 18); by default that of a live source,"
                    + " else that of a design, else 18.")
    @Nullable
    Integer major;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "The engine of what states none, such as a script: postgresql (the usual one), sqlite or h2.")
    @Nullable
    String engine;

    @Option(
            names = "--scratch",
            paramLabel = "URL",
            description = "A PostgreSQL server to build and prove on, instead of the one that comes along.")
    @Nullable
    String scratch;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "Which database's part is wanted of a script that fills several.")
    @Nullable
    String database;

    @Option(names = "--schema", paramLabel = "NAME", description = "Only this schema (repeatable).")
    List<String> schemas = new ArrayList<>();

    @Option(names = "--exclude-schema", paramLabel = "NAME", description = "Not this schema (repeatable).")
    List<String> excludedSchemas = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "Only this table or view, with what it needs (repeatable).")
    List<String> tables = new ArrayList<>();

    @Option(names = "--exclude-table", paramLabel = "NAME", description = "Not this table or view (repeatable).")
    List<String> excludedTables = new ArrayList<>();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "ASPECT",
            description = "What is not compared: owners, privileges, comments, extension-versions.")
    List<String> ignored = new ArrayList<>();

    Wanted wanted() throws BadRequest {
        String id = engine;
        EngineChoice engines = Engines.known();
        Optional<String> chosen =
                id == null ? Optional.empty() : Optional.of(engines.byId(id).id());
        Integer version = major;
        if (version == null) {
            return new Wanted(chosen, OptionalInt.empty());
        }
        Engine asked =
                chosen.isPresent() ? engines.byId(chosen.get()) : engines.all().getFirst();
        Engine.Majors majors = asked.majors();
        if (!majors.contains(version)) {
            throw new BadRequest("--pg " + version + ": this program knows " + asked.title() + " " + majors.oldest()
                    + " to " + majors.newest());
        }
        return new Wanted(chosen, OptionalInt.of(version));
    }

    Set<Aspect> ignored() throws BadRequest {
        var aspects = EnumSet.noneOf(Aspect.class);
        for (String word : ignored) {
            aspects.add(BatchPlanner.aspect(word));
        }
        return aspects;
    }

    Narrowing narrowing() throws BadRequest {
        return new Narrowing(schemas, excludedSchemas, tables, excludedTables)
                .checked(Engines.known().all().getFirst().naming());
    }

    Workbench open(Desk desk) throws AddressProblem, UnreachableDatabase, ScratchProblem {
        EngineChoice engines = Engines.known();
        var connector = new Connector(desk.surroundings(), desk.prompt());
        var options = new ScriptOptions(false, Optional.ofNullable(database));
        String url = scratch;
        if (url == null) {
            return new Workbench(engines, new ScratchShelf(), desk.surroundings(), connector, options);
        }
        try {
            Scratch server = Engines.postgresqlOn(ServerAddress.parse(url, desk.surroundings()), connector);
            return new Workbench(engines, ScratchShelf.holding(server), desk.surroundings(), connector, options);
        } catch (AddressProblem | UnreachableDatabase | ScratchProblem | RuntimeException e) {
            connector.close();
            throw e;
        }
    }
}
