package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.cli.LiveServer;
import org.schemawright.connect.Surroundings.FileSystemKind;
import org.schemawright.connect.UnreachableDatabase.Reason;

/** A database that is reached through another machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TunnelTest {
    private final AtomicInteger asked = new AtomicInteger();
    private LiveServer server;
    private SshServer ssh;
    private KeyPair host;
    private KeyPair own;
    private String database;

    @TempDir
    Path home;

    @BeforeAll
    void start() throws Exception {
        server = new LiveServer(18);
        database = server.database("shop", "CREATE TABLE t (id integer)");
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        host = keys.generateKeyPair();
        own = keys.generateKeyPair();
        ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setPort(0);
        ssh.setKeyPairProvider(KeyPairProvider.wrap(host));
        ssh.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        ssh.setPublickeyAuthenticator(
                (user, key, _) -> user.equals("bob") && KeyUtils.compareKeys(key, own.getPublic()));
        ssh.setPasswordAuthenticator((user, password, _) -> user.equals("eve") && password.equals("swordfish"));
        ssh.start();
    }

    @AfterAll
    void stop() throws Exception {
        ssh.stop(true);
        server.close();
    }

    @BeforeEach
    void key() throws Exception {
        Path folder = Files.createDirectories(home.resolve(".ssh"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("bob"))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "bob", null, out);
        }
        known(host);
        asked.set(0);
    }

    private void known(KeyPair key) throws Exception {
        Files.writeString(
                home.resolve(".ssh/known_hosts"),
                "[127.0.0.1]:" + ssh.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private Connector connector() {
        var around = new Surroundings(Map.of("PGPASSWORD", "hunter2"), home, "ann", FileSystemKind.POSIX);
        return new Connector(around, question -> {
            asked.incrementAndGet();
            return Optional.of(Secret.of("swordfish".toCharArray()));
        });
    }

    private ServerAddress address(String parameters) throws Exception {
        var around = new Surroundings(Map.of(), home, "ann", FileSystemKind.POSIX);
        return ServerAddress.parse(database + "?ssh=" + parameters, around);
    }

    private String by(String user) {
        return "127.0.0.1:" + ssh.getPort() + "&sshuser=" + user;
    }

    @Test
    void a_key_opens_the_way_and_the_way_is_dug_once() throws Exception {
        ServerAddress address = address(by("bob") + "&sshkey=~/.ssh/bob");
        try (Connector connector = connector();
                LiveConnection one = connector.open(address);
                LiveConnection two = connector.open(address)) {
            assertThat(ssh.getActiveSessions()).hasSize(1);
            assertThat(one.major()).isEqualTo(two.major()).isEqualTo(18);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_password_is_asked_for_where_no_key_fits() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address(by("eve")))) {
            assertThat(live.connection().isValid(1)).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_machine_that_nobody_knows_is_refused_with_its_fingerprint() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));
        refused(address(by("eve")), KeyUtils.getFingerPrint(host.getPublic()));
    }

    @Test
    void a_machine_with_another_key_than_before_is_refused() throws Exception {
        known(own);
        refused(address(by("eve")), "somebody may stand in between");
    }

    @Test
    void a_person_who_knows_the_fingerprint_is_asked_once() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));
        var met = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            try (Connector connector = connectorOf(met, true);
                    LiveConnection live = connector.open(address(by("eve")))) {
                assertThat(live.connection().isValid(1)).isTrue();
            }
        }
        assertThat(met)
                .containsExactly("eve@127.0.0.1:" + ssh.getPort() + " " + KeyUtils.getFingerPrint(host.getPublic()));
        Path own = home.resolve(".config/schemawright/known_hosts");
        assertThat(own).content().contains("[127.0.0.1]:" + ssh.getPort() + " ssh-rsa ");
        assertThat(home.resolve(".ssh/known_hosts")).doesNotExist();
        Files.writeString(
                own, "[127.0.0.1]:" + ssh.getPort() + " " + PublicKeyEntry.toString(this.own.getPublic()) + "\n");
        try (Connector connector = connectorOf(met, true)) {
            ServerAddress address = address(by("eve"));
            assertThatThrownBy(() -> connector.open(address))
                    .hasMessageContaining("shows another key than the one that " + own)
                    .hasMessageContaining("somebody may stand in between");
        }
        assertThat(met).hasSize(1);
        Files.delete(own);
    }

    @Test
    void a_person_who_does_not_trust_a_machine_is_asked_again() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));
        var met = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            try (Connector connector = connectorOf(met, false)) {
                ServerAddress address = address(by("eve"));
                assertThatThrownBy(() -> connector.open(address)).hasMessageContaining("shows a key that is neither");
            }
        }
        assertThat(met).hasSize(2);
        assertThat(home.resolve(".config")).doesNotExist();
        assertThat(asked).hasValue(0);
    }

    private Connector connectorOf(List<String> met, boolean trusting) {
        var around = new Surroundings(Map.of("PGPASSWORD", "hunter2"), home, "ann", FileSystemKind.POSIX);
        return new Connector(around, new Prompt() {
            @Override
            public Optional<Secret> ask(String question) {
                asked.incrementAndGet();
                return Optional.of(Secret.of("swordfish".toCharArray()));
            }

            @Override
            public boolean trusts(String machine, String fingerprint) {
                met.add(machine + " " + fingerprint);
                return trusting;
            }
        });
    }

    private void refused(ServerAddress address, String words) {
        try (Connector connector = connector()) {
            assertThatThrownBy(() -> connector.open(address))
                    .isInstanceOfSatisfying(UnreachableDatabase.class, refusal -> {
                        assertThat(refusal.reason()).isEqualTo(Reason.NO_TUNNEL);
                        assertThat(refusal).hasMessageContaining(words).hasMessageNotContaining("swordfish");
                    });
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_user_who_may_not_in_hears_so() throws Exception {
        try (Connector connector = connector()) {
            assertThatThrownBy(() -> connector.open(address(by("mallory"))))
                    .isInstanceOf(UnreachableDatabase.class)
                    .hasMessageContaining("no way through")
                    .hasMessageNotContaining("swordfish");
        }
    }

    @Test
    void an_address_with_a_tunnel_is_written_and_read_again() throws Exception {
        ServerAddress address = address("bastion.example:2222&sshuser=bob&sshkey=/keys/bob");
        assertThat(address.tunnel())
                .contains(new TunnelAddress("bob", "bastion.example", 2222, Optional.of(Path.of("/keys/bob"))));
        var around = new Surroundings(Map.of(), home, "somebody", FileSystemKind.POSIX);
        assertThat(ServerAddress.parse(address.url(), around)).isEqualTo(address);
        assertThatThrownBy(() -> address("bob:secret@bastion.example")).isInstanceOf(AddressProblem.class);
    }
}
