package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The files that a plan writes. */
record ScriptFiles(Path up, Path down, Path verify) {
    private static final Map<String, String> PASSWORD = Map.of("PGPASSWORD", "hunter2");

    /** Plans and has the files written into a folder, losses and all. */
    static ScriptFiles plan(Path folder, String from, String to, String... options) {
        var arguments =
                new ArrayList<>(List.of("plan", from, to, "--out", folder.toString(), "--at", "20260131120000"));
        arguments.addAll(Arrays.asList(options));
        Run run = Run.with("", PASSWORD, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isIn(ExitCode.OK, ExitCode.LOSSES);
        assertThat(run.err()).doesNotContain("NOT PROVED");
        Path stem = folder.resolve("20260131120000_migration");
        return new ScriptFiles(Path.of(stem + ".up.sql"), Path.of(stem + ".down.sql"), Path.of(stem + ".verify.sql"));
    }

    /** What differs between two sources, in words; empty where nothing does. */
    static String difference(String from, String to) {
        Run run = Run.with("", PASSWORD, "diff", from, to);
        assertThat(run.code()).as(run.err()).isIn(ExitCode.OK, ExitCode.DIFFERENT);
        return run.code() == ExitCode.OK ? "" : run.out();
    }
}
