package org.schemawright.source;

import java.nio.file.Path;

/** Reads a psql script, pg_dump's output above all. */
public final class ScriptReader {
    private ScriptReader() {}

    public static Script read(Path file, ScriptOptions options) throws SourceProblem {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new SourceProblem(file + " is a folder, not a file");
        }
        Path given = file.getParent();
        var reading = new ScriptReading(new DiskTree(given == null ? Path.of("") : given), options);
        reading.file(name.toString());
        return reading.finish(file.toString());
    }
}
