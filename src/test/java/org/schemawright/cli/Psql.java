package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** One call of the psql that is installed, and what came of it. */
record Psql(int code, String said) {
    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "psql")));
    }

    /** Runs a file in a folder of its own, as the header of a script asks, with more options if any. */
    static Psql run(String address, Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-v", "ON_ERROR_STOP=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-f", file.toString(), address));
        Path said = Files.createTempFile("psql", ".out");
        try {
            var builder = new ProcessBuilder(command);
            builder.directory(Objects.requireNonNull(file.getParent()).toFile());
            builder.environment().putAll(Map.of("PGPASSWORD", "hunter2", "PGSSLMODE", "disable", "LC_ALL", "C.UTF-8"));
            Process psql = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(psql.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return new Psql(psql.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
