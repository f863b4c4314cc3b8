package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.postgresql.server.Guard.Ending;

/**
 * A running server. It ends when it is closed and, whatever happens to this process, when this process ends: a shell
 * beside it waits for the end of our pipe.
 */
public final class ServerProcess implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final Process process;
    private final int port;
    private final Path folder;
    private final Template template;

    private ServerProcess(Process process, int port, Path folder, Template template) {
        this.process = process;
        this.port = port;
        this.folder = folder;
        this.template = template;
    }

    /** Starts a server of a major on a fresh copy of its template. The copy goes when the server ends. */
    public static ServerProcess start(int major) throws ScratchProblem {
        Thread.ofPlatform().daemon().name("scratch-warm-up").start(Login::warmUp);
        Binaries binaries = Binaries.unpacked(major);
        Template template = Template.of(binaries);
        try {
            Path folder = Leftovers.newFolder(Folders.running());
            Path data = Files.createDirectory(folder.resolve("data"));
            Folders.restrict(data, "rwx------");
            Folders.copyContent(template.data(), data);
            template.account().give(data);
            ServerProcess server = run(binaries, template, folder, Ending.REMOVE);
            Thread.ofPlatform().daemon().name("scratch-sweeper").start(Leftovers::sweep);
            return server;
        } catch (IOException e) {
            throw new ScratchProblem("The scratch PostgreSQL could not be started: " + Folders.reason(e), e);
        }
    }

    /** Runs a server on the data directory in a folder, and waits until it takes connections. */
    static ServerProcess run(Binaries binaries, Template template, Path folder, Ending ending) throws ScratchProblem {
        Path data = folder.resolve("data");
        Path log = folder.resolve("log");
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                int port = freePort();
                List<String> command = template.account()
                        .command(List.of(
                                binaries.program("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port)));
                Process process = Guard.launch(command, folder, ending, log);
                if (awaitReady(process, data)) {
                    return new ServerProcess(process, port, folder, template);
                }
                if (!Files.readString(log, StandardCharsets.ISO_8859_1).contains("could not bind")) {
                    break;
                }
            }
            throw new ScratchProblem("The scratch PostgreSQL did not start: " + Template.lastLine(log));
        } catch (IOException e) {
            throw new ScratchProblem("The scratch PostgreSQL did not start: " + Folders.reason(e), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** True when the server takes connections, false when it ended instead. On a loaded machine this takes a while. */
    private static boolean awaitReady(Process process, Path data) throws IOException, ScratchProblem {
        Path status = data.resolve("postmaster.pid");
        try {
            while (process.isAlive()) {
                if (Files.exists(status)
                        && Files.readString(status, StandardCharsets.UTF_8).contains("\nready")) {
                    return true;
                }
                Thread.sleep(4);
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (InterruptedException e) {
            Guard.release(process);
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Starting the scratch PostgreSQL was interrupted.", e);
        }
    }

    public Login superuser() {
        return template.superuser();
    }

    public Login owner() {
        return template.owner();
    }

    /** Where it runs: its data directory is the folder {@code data} in this one. */
    public Path folder() {
        return folder;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Connection connect(Login login, String database, Login.Protocol protocol) throws SQLException {
        return login.connect(port, database, protocol);
    }

    /** Ends the server and waits for its end. */
    @Override
    public void close() {
        Guard.release(process);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
