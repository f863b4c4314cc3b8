package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
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
record Template(Path data, Account account, Login superuser, Login owner) {
    /** Part of the folder's name: a program that sets the server up otherwise makes a template of its own. */
    private static final String LAYOUT = "4";

    private static final String KEPT = "kept";

    static Template of(Binaries binaries) throws ScratchProblem {
        try {
            Path top = Folders.kept();
            Path place = top.resolve("template-" + binaries.build() + "-" + LAYOUT);
            if (!Kept.isWhole(place)) {
                make(binaries, top, place);
            }
            List<String> kept = Files.readAllLines(place.resolve(KEPT), StandardCharsets.US_ASCII);
            return new Template(
                    place.resolve("data"),
                    Account.kept(kept.get(0)),
                    new Login(Login.SUPERUSER, kept.get(1)),
                    new Login(Login.OWNER, kept.get(2)));
        } catch (IOException e) {
            throw new ScratchProblem("The scratch PostgreSQL could not be set up: " + Folders.reason(e), e);
        }
    }

    private static void make(Binaries binaries, Path top, Path place) throws IOException, ScratchProblem {
        Path making = Folders.fresh(top, "making");
        Folders.restrict(making, Account.isRoot() ? "rwx--x--x" : "rwx------");
        Path data = Files.createDirectory(making.resolve("data"));
        Folders.restrict(data, "rwx------");
        Account account = Account.ableToRun(binaries.program("postgres"));
        Template template =
                new Template(data, account, new Login(Login.SUPERUSER, password()), new Login(Login.OWNER, password()));
        template.initialise(binaries, making);
        account.give(data);
        String pristine = template.setUp(binaries, making);
        account.takeBack(data);
        template.share(pristine, making, place);
        Path kept = making.resolve(KEPT);
        Files.writeString(
                kept, String.join("\n", account.number(), template.superuser.password(), template.owner.password()));
        Folders.restrict(kept, "rw-------");
        Kept.publish(making, place, top);
    }

    private void initialise(Binaries binaries, Path making) throws IOException, ScratchProblem {
        Path passwordFile = Files.writeString(making.resolve("first"), superuser.password());
        Folders.restrict(passwordFile, "rw-------");
        account.give(data);
        account.give(passwordFile);
        initdb(binaries, passwordFile, making.resolve("log"));
        Files.delete(passwordFile);
        account.takeBack(data);
        configure(binaries);
    }

    /**
     * The database that others are made from is read and never written, so all servers use the files of the template:
     * half as much to copy at each start. A system without links keeps its copies.
     */
    private void share(String pristine, Path making, Path place) throws IOException {
        if (!Folders.isPosix(data)) {
            return;
        }
        Path shared = Files.move(data.resolve("base").resolve(pristine), making.resolve("pristine"));
        Files.createSymbolicLink(data.resolve("base").resolve(pristine), place.resolve("pristine"));
        Folders.restrict(shared, "rwxr-xr-x");
        try (Stream<Path> files = Files.list(shared)) {
            for (Path file : files.toList()) {
                Folders.restrict(file, "r--r--r--");
            }
        }
    }

    private static String password() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void initdb(Binaries binaries, Path passwordFile, Path log) throws IOException, ScratchProblem {
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

    private void configure(Binaries binaries) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), Settings.of(binaries.major()), StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all " + Login.SUPERUSER + "," + Login.OWNER + " 127.0.0.1/32 scram-sha-256\n");
    }

    /** Makes the roles. Returns the number of the database that others are made from. */
    private String setUp(Binaries binaries, Path making) throws ScratchProblem {
        try (ServerProcess server = ServerProcess.run(binaries, this, making, Guard.Ending.KEEP);
                Connection connection = server.connect(superuser, "template1", Login.Protocol.ONE_STATEMENT);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + Login.DATABASE_OWNERS + " NOLOGIN");
            statement.execute("CREATE ROLE " + owner.role() + " LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB"
                    + " NOREPLICATION NOBYPASSRLS IN ROLE " + Login.DATABASE_OWNERS + " PASSWORD '"
                    + ScramVerifier.of(owner.password()) + "'");
            statement.execute(
                    "ALTER ROLE " + superuser.role() + " PASSWORD '" + ScramVerifier.of(superuser.password()) + "'");
            statement.execute("REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
            statement.execute("DROP DATABASE postgres");
            try (ResultSet rows =
                    statement.executeQuery("SELECT oid FROM pg_catalog.pg_database WHERE datname = 'template0'")) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch PostgreSQL could not be set up: " + e.getMessage(), e);
        }
    }
}
