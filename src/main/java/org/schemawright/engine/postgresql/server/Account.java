package org.schemawright.engine.postgresql.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.schemawright.engine.ScratchProblem;

/**
 * The account under which the server runs. PostgreSQL refuses to run as root, so root drops to an unprivileged one.
 *
 * @param prefix what comes before the command line
 * @param owner who must own the server's files; empty when it is the user who runs us
 */
public record Account(List<String> prefix, Optional<String> owner) {
    private static final List<Account> WAYS_DOWN_FROM_ROOT = List.of(
            new Account(
                    List.of("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"),
                    Optional.of("nobody")),
            new Account(
                    List.of("setpriv", "--reuid", "nobody", "--regid", "nobody", "--clear-groups"),
                    Optional.of("nobody")),
            new Account(List.of("runuser", "-u", "nobody", "--"), Optional.of("nobody")),
            // In a user namespace without a mapping the process is not root to PostgreSQL, yet its files are ours.
            new Account(List.of("unshare", "-U"), Optional.empty()));

    static Account current() {
        return new Account(List.of(), Optional.empty());
    }

    static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    /** The first way in which this machine lets the program run. */
    static Account ableToRun(Path program) throws ScratchProblem {
        if (!isRoot()) {
            return current();
        }
        for (Account way : WAYS_DOWN_FROM_ROOT) {
            if (way.runs(program)) {
                return way;
            }
        }
        throw new ScratchProblem("The scratch PostgreSQL cannot run as root, and neither setpriv, runuser nor unshare"
                + " could start it as another user from " + program.getParent()
                + ". Run as an ordinary user, or point java.io.tmpdir to a folder that every user may enter.");
    }

    private boolean runs(Path program) {
        try {
            Process process = new ProcessBuilder(command(List.of(program.toString(), "--version")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The account that was found when the template was made, by its place in the list. */
    static Account kept(String number) {
        return isRoot() ? WAYS_DOWN_FROM_ROOT.get(Integer.parseInt(number)) : current();
    }

    String number() {
        return Integer.toString(WAYS_DOWN_FROM_ROOT.indexOf(this));
    }

    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(arguments);
        return command;
    }

    /** Gives a tree to the server. The top comes last, so that the new owner cannot interfere on the way. */
    void give(Path tree) throws IOException {
        if (owner.isPresent()) {
            chown(tree, owner.get());
        }
    }

    /** Takes back what {@link #give} gave, the top first. */
    void takeBack(Path tree) throws IOException {
        if (owner.isPresent()) {
            chown(tree, System.getProperty("user.name"));
        }
    }

    private static void chown(Path tree, String user) throws IOException {
        var principal = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.toList();
        }
        for (Path path : paths.reversed()) {
            Files.setAttribute(path, "posix:owner", principal, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
