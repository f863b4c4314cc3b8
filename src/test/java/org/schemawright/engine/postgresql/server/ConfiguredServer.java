package org.schemawright.engine.postgresql.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A server with settings that it only takes when it starts. */
public final class ConfiguredServer {
    private ConfiguredServer() {}

    /** @param settings lines of its configuration, after those that a scratch server has */
    public static ServerProcess start(int major, String settings) throws Exception {
        Binaries binaries = Binaries.unpacked(major);
        Template template = Template.of(binaries);
        Path folder = Leftovers.newFolder(Folders.running());
        Path data = Files.createDirectory(folder.resolve("data"));
        Folders.restrict(data, "rwx------");
        Folders.copyContent(template.data(), data);
        Files.writeString(data.resolve("postgresql.conf"), "\n" + settings + "\n", StandardOpenOption.APPEND);
        template.account().give(data);
        return ServerProcess.run(binaries, template, folder, Guard.Ending.REMOVE);
    }
}
