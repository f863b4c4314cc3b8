package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.schemawright.engine.ScratchProblem;

/**
 * The data directory that every server of one version starts from, made once per user: roles and settings are in it, so
 * that a start is a copy. Nobody writes in it once it is in its place.
 */
record Template(Path data, Login superuser, Login owner) {
    /** Part of the folder's name: a program that sets the server up otherwise makes a template of its own. */
    private static final String LAYOUT = "1";

    static Template of(Binaries binaries, Account account) throws ScratchProblem {
        try {
            Path top = Folders.top();
            Path place = top.resolve("template-" + binaries.build() + "-" + LAYOUT);
            if (!Files.isDirectory(place)) {
                make(binaries, account, top, place);
            }
            List<String> passwords = Files.readAllLines(place.resolve("passwords"), StandardCharsets.US_ASCII);
            return new Template(
                    place.resolve("data"),
                    new Login(Login.SUPERUSER, passwords.get(0)),
                    new Login(Login.OWNER, passwords.get(1)));
        } catch (IOException e) {
            throw new ScratchProblem("The scratch PostgreSQL could not be set up: " + Folders.reason(e), e);
        }
    }

    private static void make(Binaries binaries, Account account, Path top, Path place)
            throws IOException, ScratchProblem {
        Path making = Folders.fresh(top, "making");
        Folders.restrict(making, Account.isRoot() ? "rwx--x--x" : "rwx------");
        Path data = Files.createDirectory(making.resolve("data"));
        Folders.restrict(data, "rwx------");
        Login superuser = new Login(Login.SUPERUSER, password());
        Login owner = new Login(Login.OWNER, password());
        Path passwordFile = Files.writeString(making.resolve("first"), superuser.password());
        Folders.restrict(passwordFile, "rw-------");
        account.give(data);
        account.give(passwordFile);
        initdb(binaries, account, data, passwordFile, making.resolve("log"));
        Files.delete(passwordFile);
        account.takeBack(data);
        configure(binaries, data);
        account.give(data);
        setUp(binaries, account, making, superuser, owner);
        account.takeBack(data);
        Path passwords = making.resolve("passwords");
        Files.writeString(passwords, superuser.password() + "\n" + owner.password() + "\n");
        Folders.restrict(passwords, "rw-------");
        Folders.restrict(making, "rwx------");
        Folders.publish(making, place);
    }

    private static String password() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void initdb(Binaries binaries, Account account, Path data, Path passwordFile, Path log)
            throws IOException, ScratchProblem {
        List<String> command = account.command(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + Login.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The user's own locale may not be installed, which ends initdb.
                "--locale=C.UTF-8",
                "--lc-messages=C",
                "--wal-segsize=1",
                "--no-sync",
                "--no-instructions"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ScratchProblem(
                        "The scratch PostgreSQL could not be set up: " + lastLine(log) + " (see " + log + ")");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Setting up the scratch PostgreSQL was interrupted.", e);
        }
    }

    static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).reduce("no message", (former, next) -> next);
        }
    }

    private static void configure(Binaries binaries, Path data) throws IOException {
        Files.writeString(
                data.resolve("postgresql.conf"), Settings.of(binaries.major()), StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all " + Login.SUPERUSER + "," + Login.OWNER + " 127.0.0.1/32 scram-sha-256\n");
    }

    private static void setUp(Binaries binaries, Account account, Path folder, Login superuser, Login owner)
            throws ScratchProblem {
        try (ServerProcess server = ServerProcess.run(binaries, account, folder, Guard.Ending.KEEP, superuser, owner);
                Connection connection = server.connect(superuser, "template1", Login.Protocol.ONE_STATEMENT);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + Login.OWNER + " LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB"
                    + " NOREPLICATION NOBYPASSRLS PASSWORD '" + owner.password() + "'");
            statement.execute("REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
            statement.execute("DROP DATABASE postgres");
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch PostgreSQL could not be set up: " + e.getMessage(), e);
        }
    }
}
