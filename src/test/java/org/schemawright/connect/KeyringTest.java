package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.schemawright.cli.LiveServer;
import org.schemawright.connect.Surroundings.FileSystemKind;

/** Passwords that the system keeps for its user. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyringTest {
    private static final Surroundings AROUND =
            new Surroundings(Map.of(), Path.of("/nonexistent"), "ann", FileSystemKind.POSIX);

    private final Map<String, String> kept = new HashMap<>();
    private LiveServer server;
    private ServerAddress address;

    @BeforeAll
    void start() throws Exception {
        server = new LiveServer(18);
        address = ServerAddress.parse(server.database("shop", "SELECT 1"), AROUND);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    /** A keyring as a desktop has it, which this machine may not. */
    private final class InMemory implements Keyring {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Secret> find(String account) {
            return Optional.ofNullable(kept.get(account)).map(text -> Secret.of(text.toCharArray()));
        }

        @Override
        public void keep(String account, Secret secret) {
            kept.put(account, new String(secret.reveal()));
        }

        @Override
        public void forget(String account) {
            kept.remove(account);
        }
    }

    /** Gives one answer after another, and none when they are used up. */
    private static final class Person implements Prompt {
        private final ArrayDeque<String> answers;
        private final Keeping keeping;

        Person(Keeping keeping, String... answers) {
            this.keeping = keeping;
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<Secret> ask(String question) {
            return Optional.ofNullable(answers.poll()).map(text -> Secret.of(text.toCharArray()));
        }

        @Override
        public Optional<Answer> askToKeep(String question) {
            return ask(question).map(secret -> new Answer(secret, keeping));
        }
    }

    private void open(Prompt prompt) throws UnreachableDatabase {
        try (var connector = new Connector(AROUND, prompt, new InMemory())) {
            connector.open(address).close();
        }
    }

    @Test
    void a_password_is_kept_where_the_user_wants_it_and_asked_no_more() throws Exception {
        kept.clear();
        open(new Person(Prompt.Keeping.KEYRING, "hunter2"));
        assertThat(kept).containsOnlyKeys("ann@127.0.0.1:" + address.port()).containsValue("hunter2");
        open(Prompt.NOBODY);
    }

    @Test
    void it_is_kept_nowhere_unless_asked_for() throws Exception {
        kept.clear();
        open(new Person(Prompt.Keeping.MEMORY, "hunter2"));
        assertThat(kept).isEmpty();
    }

    @Test
    void a_wrong_one_is_not_kept_and_one_that_has_changed_is_forgotten() throws Exception {
        kept.clear();
        assertThatThrownBy(() -> open(new Person(Prompt.Keeping.KEYRING, "wrong")))
                .isInstanceOf(UnreachableDatabase.class)
                .hasMessageNotContaining("wrong ");
        assertThat(kept).isEmpty();
        kept.put("ann@127.0.0.1:" + address.port(), "old");
        open(new Person(Prompt.Keeping.KEYRING, "hunter2"));
        assertThat(kept).containsValue("hunter2");
    }

    @Test
    void without_a_backend_the_keyring_of_the_system_is_not_there_and_nothing_breaks() {
        var system = new SystemKeyring();
        if (!system.isThere()) {
            assertThat(system.find("nobody@nowhere:1")).isEmpty();
        }
        assertThat(Keyring.NONE.find("nobody@nowhere:1")).isEmpty();
    }
}
