package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that starts a server, says where it runs, and waits to be ended. */
final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        ServerProcess server = ServerProcess.start(Integer.parseInt(arguments[0]));
        System.out.println(server.folder());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until our own input ends.
        }
    }

    static Process run(int major, Path temporary) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-D" + Binaries.FOLDER_PROPERTY + "=" + System.getProperty(Binaries.FOLDER_PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        Integer.toString(major)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
