package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.connect.FakeServer.Conversation;
import org.schemawright.connect.FakeServer.Wire;
import org.schemawright.connect.UnreachableDatabase.Reason;

/** Servers that lie, stall or flood: each ends in a message, in bounded time and memory. */
class RogueServerTest {
    private static final Limits TIGHT = new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1024 * 1024);

    @Test
    void one_that_hangs_up_is_said_to_have_hung_up() throws Exception {
        assertThat(failure(wire -> {}, "prefer").reason()).isEqualTo(Reason.CONNECTION_LOST);
        assertThat(failure(Wire::opening, "disable").reason()).isEqualTo(Reason.CONNECTION_LOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "J\0\0\0\n8.0.36\0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "\0\0\0\0\0\0\0\0"
            })
    void one_that_speaks_something_else_is_named_so(String greeting) throws Exception {
        Conversation conversation = wire -> {
            wire.raw(greeting);
            wire.silence();
        };
        assertThat(failure(conversation, "disable").reason()).isEqualTo(Reason.NOT_POSTGRESQL);
        assertThat(failure(conversation, "prefer").reason())
                .isIn(Reason.NOT_POSTGRESQL, Reason.TLS_REFUSED, Reason.TIMED_OUT);
    }

    /** It would be waited for five minutes; who does not want that can go on at once. */
    @Test
    void one_that_never_answers_is_left_when_nobody_waits_any_more() throws Exception {
        var hungUp = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        Conversation conversation = wire -> {
            wire.opening();
            reached.countDown();
            try {
                wire.silence();
            } finally {
                hungUp.countDown();
            }
        };
        try (FakeServer silent = new FakeServer(conversation);
                FakeServer other = new FakeServer(wire -> {});
                Connector connector = connector()) {
            var opening =
                    new FutureTask<>(() -> connector.open(address("127.0.0.1", silent, "disable&connect_timeout=300")));
            Thread waiting = Thread.ofPlatform().start(opening);
            assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
            waiting.interrupt();
            assertThatThrownBy(opening::get).hasCauseInstanceOf(CancellationException.class);
            assertThat(hungUp.await(1, TimeUnit.MINUTES)).isTrue();
            assertThatThrownBy(() -> connector.open(address("127.0.0.1", other, "disable")))
                    .isInstanceOf(UnreachableDatabase.class);
        }
    }

    @Test
    void one_that_never_answers_is_left_after_the_time_for_connecting() throws Exception {
        UnreachableDatabase failure = failure(Wire::silence, "disable&connect_timeout=1");
        assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(failure).hasMessageContaining("connect_timeout");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MAX_VALUE - 8, 1 << 30, -1, 0, Integer.MIN_VALUE})
    void an_error_of_absurd_length_is_no_protocol(int length) throws Exception {
        Conversation conversation = wire -> {
            wire.opening();
            wire.head('E', length);
            flood(wire, "x".repeat(8192));
        };
        assertThat(failure(conversation, "disable").reason())
                .isIn(Reason.NOT_POSTGRESQL, Reason.OTHER, Reason.CONNECTION_LOST);
    }

    @Test
    void endless_notices_and_settings_are_cut_off() throws Exception {
        Conversation notices = wire -> {
            wire.opening();
            wire.message('R', 0);
            while (true) {
                wire.message('N', "SNOTICE", "C00000", "M" + "x".repeat(4000), new byte[1]);
            }
        };
        assertThat(failure(notices, "disable").reason()).isEqualTo(Reason.NOT_POSTGRESQL);
        Conversation settings = wire -> {
            wire.opening();
            wire.message('R', 0);
            for (int i = 0; ; i++) {
                wire.parameter("p" + i, "x".repeat(4000));
            }
        };
        assertThat(failure(settings, "disable").reason()).isEqualTo(Reason.NOT_POSTGRESQL);
    }

    @Test
    void a_name_without_an_end_is_cut_off() throws Exception {
        Conversation conversation = wire -> {
            wire.opening();
            wire.message('R', 0);
            wire.head('S', 100);
            flood(wire, "x".repeat(8192));
        };
        assertThat(failure(conversation, "disable").reason()).isEqualTo(Reason.NOT_POSTGRESQL);
    }

    @Test
    void a_login_that_would_compute_for_hours_is_refused() throws Exception {
        Conversation conversation = wire -> {
            wire.opening();
            wire.message('R', 10, "SCRAM-SHA-256", new byte[1]);
            wire.type();
            String first = new String(wire.body(), StandardCharsets.UTF_8);
            String nonce = first.substring(first.indexOf("r=") + 2);
            wire.message('R', 11, ("r=" + nonce + "x,s=c2FsdHNhbHQ=,i=2147483647").getBytes(StandardCharsets.UTF_8));
            wire.silence();
        };
        UnreachableDatabase failure = failure(conversation, "disable");
        assertThat(failure.getMessage())
                .containsPattern("2\\D?147\\D?483\\D?647")
                .doesNotContain("scramMaxIterations");
    }

    @Test
    void a_password_in_plain_text_is_not_sent_over_a_network() throws Exception {
        AtomicReference<String> heard = new AtomicReference<>("");
        Conversation conversation = wire -> {
            wire.opening();
            wire.message('R', 3);
            wire.type();
            heard.set(new String(wire.body(), StandardCharsets.UTF_8).strip());
            wire.error("28P01", "no");
        };
        try (FakeServer server = new FakeServer(conversation)) {
            UnreachableDatabase refused = failure("0.0.0.0", server, "disable");
            assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refused).hasMessageContaining("require_auth=password");
            assertThat(heard.get()).isEmpty();
            failure("0.0.0.0", server, "disable&require_auth=password");
            assertThat(heard.get()).isEqualTo("hunter2\0");
        }
    }

    @Test
    void hostile_words_of_a_server_are_shown_cut_and_without_control_characters() throws Exception {
        UnreachableDatabase failure = failure(
                wire -> {
                    wire.opening();
                    wire.error("XX000", "\u001b[2Jgone\nERROR: \u202e" + "long".repeat(500));
                },
                "disable");
        assertThat(failure.getMessage())
                .contains("\\u{001B}[2Jgone\\u{000A}ERROR: \\u{202E}")
                .hasSizeLessThan(700)
                .doesNotContain("\u001b", "\n", "\u202e");
    }

    @Test
    void a_server_that_is_too_old_is_named_with_its_version() throws Exception {
        UnreachableDatabase failure = failure(
                wire -> {
                    wire.opening();
                    wire.admit("13.22");
                    wire.settingsUntil("never");
                },
                "disable");
        assertThat(failure.reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(failure).hasMessageContaining("13.22").hasMessageContaining("14");
    }

    @Test
    void a_pooler_that_takes_no_settings_at_the_door_gets_them_inside() throws Exception {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        Conversation conversation = wire -> {
            last.set(wire.opening());
            if (last.get().containsKey("options")) {
                wire.error("08P01", "unsupported startup parameter: options");
            } else {
                wire.admit("16.4");
                wire.settingsUntil("never");
            }
        };
        try (FakeServer server = new FakeServer(conversation);
                Connector connector = connector();
                LiveConnection connection = connector.open(address("127.0.0.1", server, "disable"), TIGHT)) {
            assertThat(connection.notes()).anyMatch(note -> note.contains("pooler"));
            assertThat(connection.major()).isEqualTo(16);
            assertThat(last.get()).containsEntry("application_name", "schemawright");
        }
    }

    @Test
    void rows_without_end_are_cut_off() {
        assertThatQueryFails(wire -> {
            wire.columns();
            while (true) {
                wire.message('D', (short) 1, 1000, new byte[1000]);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 30, 600 * 1024 * 1024})
    void a_value_of_absurd_length_is_cut_off(int length) {
        assertThatQueryFails(wire -> {
            wire.columns();
            wire.head('D', 14);
            wire.raw("\0\1");
            wire.raw(new String(ByteBuffer.allocate(4).putInt(length).array(), StandardCharsets.ISO_8859_1));
            flood(wire, "x".repeat(8192));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 30})
    void a_value_that_ends_before_its_length_does_not_keep_the_reader(int length) {
        assertThatQueryFails(wire -> {
            wire.columns();
            wire.head('D', 14);
            wire.raw("\0\1");
            wire.raw(new String(ByteBuffer.allocate(4).putInt(length).array(), StandardCharsets.ISO_8859_1));
            wire.raw("x".repeat(100));
        });
    }

    @Test
    void notices_without_end_are_cut_off_while_reading_too() {
        assertThatQueryFails(wire -> {
            while (true) {
                wire.message('N', "SNOTICE", "C00000", "M" + "x".repeat(4000), new byte[1]);
            }
        });
    }

    @Test
    void an_answer_that_trickles_ends_with_the_time_for_an_answer() {
        assertThatQueryFails(wire -> {
            wire.columns();
            while (true) {
                wire.message('D', (short) 1, 1, new byte[1]);
                pause();
            }
        });
    }

    @Test
    void an_answer_that_never_comes_ends_with_the_time_for_silence() {
        assertThatQueryFails(Wire::silence);
    }

    private static void assertThatQueryFails(Conversation answer) {
        assertThatThrownBy(() -> {
                    try (FakeServer server = new FakeServer(wire -> {
                                wire.opening();
                                wire.admit("18.1");
                                wire.settingsUntil("rogue");
                                answer.talk(wire);
                            });
                            Connector connector = connector();
                            LiveConnection live = connector.open(address("127.0.0.1", server, "disable"), TIGHT);
                            Statement statement = live.connection().createStatement()) {
                        statement.executeQuery("SELECT 'rogue'").close();
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    private static void flood(Wire wire, String block) throws java.io.IOException {
        while (true) {
            wire.raw(block);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UnreachableDatabase failure(Conversation conversation, String mode) throws Exception {
        try (FakeServer server = new FakeServer(conversation)) {
            return failure("127.0.0.1", server, mode);
        }
    }

    private static UnreachableDatabase failure(String host, FakeServer server, String mode) throws Exception {
        try (Connector connector = connector()) {
            ServerAddress address = address(host, server, mode);
            UnreachableDatabase failure = catchThrowableOfType(
                    UnreachableDatabase.class,
                    () -> connector.open(address, TIGHT).close());
            assertThat(failure).isNotNull().hasMessageContaining("ann@" + host + ":" + server.port() + "/shop");
            assertThat(failure.getMessage()).doesNotContain("hunter2");
            return failure;
        }
    }

    private static Connector connector() {
        return new Connector(Around.with(Map.of("PGPASSWORD", "hunter2")), Prompt.NOBODY);
    }

    private static ServerAddress address(String host, FakeServer server, String mode) throws AddressProblem {
        return ServerAddress.parse(
                "postgresql://ann@" + host + ":" + server.port() + "/shop?sslmode=" + mode, Around.nothing());
    }
}
