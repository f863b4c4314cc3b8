package org.schemawright.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.Engine;
import org.schemawright.store.SafeFile;

/** A prepared migration as files: the way up, the way back and the verification, all three or none. */
public final class ExportMigration {
    private ExportMigration() {}

    /**
     * Never over files that are there.
     *
     * @param stem as {@link FileStem} makes it
     * @return what was written, in the order of the names
     */
    public static SortedMap<Path, byte[]> write(Path folder, String stem, Prepared prepared, Engine engine)
            throws IOException {
        var files = new TreeMap<Path, byte[]>();
        files.put(folder.resolve(stem + ".up.sql"), bytes(prepared.up(engine)));
        files.put(folder.resolve(stem + ".down.sql"), bytes(prepared.down(engine)));
        files.put(folder.resolve(stem + ".verify.sql"), bytes(prepared.verification(engine)));
        Files.createDirectories(folder);
        SafeFile.writeNew(files);
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
