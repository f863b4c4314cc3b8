package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is kept on a leash. Where there is a shell it waits beside the server for the end of our pipe, which
 * comes when this process ends in whatever way, stops the server and removes the files.
 */
final class Guard {
    /** What happens to the data when the server ends. */
    enum Ending {
        /** Shut down so that the data directory can be copied and used again. */
        KEEP("INT"),
        /** Stop at once and remove the folder and its lock. */
        REMOVE("QUIT");

        private final String signal;

        Ending(String signal) {
            this.signal = signal;
        }
    }

    /**
     * Arguments: signal, folder, then the server's command line. A background job without job control reads from
     * /dev/null, hence the detour of the pipe over descriptor 3.
     */
    private static final String SCRIPT = """
        trap '' INT TERM HUP
        signal=$1
        folder=$2
        shift 2
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        (
            while read -r line; do :; done
            read -r pid rest <"$folder/data/postmaster.pid" && kill -s "$signal" "$pid"
        ) <&3 3<&- 2>/dev/null &
        exec 3<&-
        wait "$server"
        code=$?
        [ "$signal" = QUIT ] && rm -rf "$folder" "$folder.lock"
        exit "$code"
        """;

    private Guard() {}

    static Process launch(List<String> server, Path folder, Ending ending, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (Folders.isPosix(folder)) {
            command.addAll(List.of("/bin/sh", "-c", SCRIPT, "sh", ending.signal, folder.toString()));
        }
        command.addAll(server);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> release(process)));
        return process;
    }

    /** Lets the server end. Without a shell there is no pipe to close, and the system ends the process. */
    static void release(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (process.info().command().filter(command -> command.endsWith(".exe")).isPresent()) {
            process.destroy();
        }
    }
}
