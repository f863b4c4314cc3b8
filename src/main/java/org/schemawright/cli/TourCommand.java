package org.schemawright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.schemawright.model.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the way from a schema to a proved migration on a sample. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Shows on a sample what the program does: a design, what differs, a proved migration, its files.")
final class TourCommand implements Callable<Integer> {
    private static final String SAMPLES = "/sample-schemas/shop/";
    private static final String BEFORE = "schema.sql";
    private static final String AFTER = "version-2.sql";
    private static final String TIME = "20260101000000";
    private static final String NAME = "shop_version_2";
    private static final String RENAME = "customer.full_name=name";

    private final Desk desk;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the files go (default: tour).")
    Path folder = Path.of("tour");

    TourCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        String before = sample(BEFORE);
        String after = sample(AFTER);
        String design = folder.resolve("shop.schemawright.json").toString();
        for (String ending : List.of(".up.sql", ".down.sql", ".verify.sql")) {
            Files.deleteIfExists(folder.resolve(TIME + "_" + NAME + ending));
        }
        int code = ExitCode.OK;
        code = Math.max(code, step("A schema becomes a design file.", 0, "import", before, "-o", design));
        code = Math.max(
                code,
                step(
                        "What differs between the design and version 2 of it? A likely rename is a question.",
                        1,
                        "diff",
                        design,
                        after));
        code = Math.max(
                code,
                step(
                        "The answer is given, and the migration is proved on a scratch PostgreSQL first.",
                        4,
                        "plan",
                        design,
                        after,
                        "--rename",
                        RENAME));
        code = Math.max(code, step("What the proof showed.", 0, "prove", design, after, "--rename", RENAME, "--quiet"));
        code = Math.max(
                code,
                step(
                        "The same as files for a migration runner: up, down and a script that verifies.",
                        4,
                        "plan",
                        design,
                        after,
                        "--rename",
                        RENAME,
                        "--out",
                        folder.toString(),
                        "--name",
                        NAME,
                        "--at",
                        TIME,
                        "--quiet"));
        say("Everything is in " + folder.toAbsolutePath().normalize());
        return code;
    }

    private String sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream content = TourCommand.class.getResourceAsStream(SAMPLES + name)) {
            if (content == null) {
                throw new IOException("this installation lacks its sample " + name);
            }
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toString();
    }

    /** Runs a command; a code up to {@code most} is what was to be expected. */
    private int step(String why, int most, String... arguments) {
        say("");
        say(why);
        say("$ schemawright " + String.join(" ", arguments));
        say("");
        int code = Main.run(desk, arguments);
        return code <= most ? ExitCode.OK : code;
    }

    private void say(String line) {
        desk.out().println(Visible.text(line));
    }
}
