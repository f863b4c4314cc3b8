package org.schemawright.connect;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.connect.UnreachableDatabase.Reason;

/**
 * Opens connections. A password that was typed is remembered for further connections of the same user to the same
 * server until the connector is closed; then it is wiped.
 */
public final class Connector implements AutoCloseable {
    private final Surroundings surroundings;
    private final Prompt prompt;
    private final Map<Door, Secret> typed = new HashMap<>();
    private final Tunnels tunnels;
    private final Keyring keyring;

    private record Door(String host, int port, String user) {
        static Door of(ServerAddress address) {
            return new Door(address.host(), address.port(), address.user());
        }

        String account() {
            return user + "@" + host + ":" + port;
        }
    }

    /** Keeps passwords in no keyring. */
    public Connector(Surroundings surroundings, Prompt prompt) {
        this(surroundings, prompt, Keyring.NONE);
    }

    public Connector(Surroundings surroundings, Prompt prompt, Keyring keyring) {
        this.keyring = keyring;
        this.surroundings = surroundings;
        this.prompt = prompt;
        this.tunnels = new Tunnels(surroundings, prompt);
    }

    /** For reading catalogs: read-only from its first statement on, and bounded. */
    public LiveConnection open(ServerAddress address) throws UnreachableDatabase {
        return open(address, Limits.READING);
    }

    public LiveConnection open(ServerAddress address, Limits limits) throws UnreachableDatabase {
        return open(new Opening(address, surroundings, limits, SessionSettings.reading(limits)));
    }

    /** For running scripts on a server that the user gave for that. */
    public LiveConnection openForWork(ServerAddress address) throws UnreachableDatabase {
        return open(new Opening(address, surroundings, Limits.WORKING, SessionSettings.working(Limits.WORKING)));
    }

    /** Who is asked for secrets. */
    public Prompt prompt() {
        return prompt;
    }

    @Override
    public synchronized void close() {
        typed.values().forEach(Secret::close);
        typed.clear();
        tunnels.close();
    }

    private synchronized LiveConnection open(Opening direct) throws UnreachableDatabase {
        ServerAddress address = direct.address();
        Opening opening = address.tunnel().isPresent()
                ? direct.by(tunnels.entrance(address, address.tunnel().get()))
                : direct;
        Secret remembered = typed.get(Door.of(address));
        if (remembered != null) {
            return openWith(opening, PasswordSearch.typed(remembered));
        }
        PasswordSearch search;
        try {
            search = PasswordSearch.in(surroundings, address);
        } catch (AddressProblem e) {
            throw new Diagnosis(address).of(e);
        }
        try {
            return openWith(opening, search);
        } finally {
            search.secret().ifPresent(Secret::close);
        }
    }

    private LiveConnection openWith(Opening opening, PasswordSearch search) throws UnreachableDatabase {
        ServerAddress address = opening.address();
        Attempt attempt = new Attempt(address, opening.guard(), search.secret(), prompt);
        try {
            return stoppable(opening, attempt, search.warnings());
        } catch (SQLException e) {
            UnreachableDatabase failure = new Diagnosis(address).of(e, attempt, search);
            if (attempt.passwordMissing()) {
                return without(opening, failure);
            }
            if (failure.reason() == Reason.PASSWORD_WRONG) {
                forget(address);
            }
            throw failure;
        }
    }

    private static LiveConnection stoppable(Opening opening, Attempt attempt, List<String> warnings)
            throws SQLException, UnreachableDatabase {
        Runnable cut = attempt.guard()::cut;
        try {
            return Interruptible.call(() -> opening.run(attempt, warnings), cut, cut);
        } catch (SQLException | UnreachableDatabase | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** No file and no variable has the password: the keyring may, and a person. */
    private LiveConnection without(Opening opening, UnreachableDatabase failure) throws UnreachableDatabase {
        Door door = Door.of(opening.address());
        Optional<Secret> kept = keyring.find(door.account());
        if (kept.isPresent()) {
            typed.put(door, kept.get());
            try {
                return openWith(opening, PasswordSearch.kept(kept.get()));
            } catch (UnreachableDatabase e) {
                if (e.reason() != Reason.PASSWORD_WRONG) {
                    throw e;
                }
                keyring.forget(door.account());
            }
        }
        Optional<Prompt.Answer> answer = keyring.isThere()
                ? prompt.askToKeep(question(opening))
                : prompt.ask(question(opening)).map(secret -> new Prompt.Answer(secret, Prompt.Keeping.MEMORY));
        if (answer.isEmpty()) {
            throw failure;
        }
        Secret secret = answer.get().secret();
        typed.put(door, secret);
        LiveConnection live = openWith(opening, PasswordSearch.typed(secret));
        if (answer.get().keeping() == Prompt.Keeping.KEYRING) {
            keyring.keep(door.account(), secret);
        }
        return live;
    }

    private static String question(Opening opening) {
        return "Password for " + opening.address().shown();
    }

    private void forget(ServerAddress address) {
        Optional.ofNullable(typed.remove(Door.of(address))).ifPresent(Secret::close);
    }
}
