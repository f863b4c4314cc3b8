package org.schemawright.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.schemawright.connect.Opening.Entrance;
import org.schemawright.model.Visible;

/**
 * Ways through other machines, each kept open until all are closed. Which machine is trusted is for {@link HostTrust}
 * to say. The near end listens on this machine alone.
 */
final class Tunnels implements AutoCloseable {
    private static final Duration REACHED = Duration.ofSeconds(10);
    /** People type passwords meanwhile. */
    private static final Duration ADMITTED = Duration.ofMinutes(2);

    private static final List<String> USUAL_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final Surroundings surroundings;
    private final Prompt prompt;
    private final Map<Way, Open> open = new HashMap<>();
    private Optional<SshClient> client = Optional.empty();

    private record Way(TunnelAddress tunnel, String host, int port) {}

    private record Open(ClientSession session, Entrance entrance) {}

    Tunnels(Surroundings surroundings, Prompt prompt) {
        this.surroundings = surroundings;
        this.prompt = prompt;
    }

    /** The near end of the tunnel to a database. */
    Entrance entrance(ServerAddress address, TunnelAddress tunnel) throws UnreachableDatabase {
        var way = new Way(tunnel, address.host(), address.port());
        Open there = open.get(way);
        if (there != null && there.session().isOpen()) {
            return there.entrance();
        }
        var trust = new HostTrust(surroundings, fingerprint -> prompt.trusts(tunnel.shown(), fingerprint));
        try {
            Open made = dig(way, trust);
            open.put(way, made);
            return made.entrance();
        } catch (IOException | GeneralSecurityException e) {
            throw new Diagnosis(address).noTunnel(why(tunnel, trust, e), e);
        }
    }

    private Open dig(Way way, HostTrust trust) throws IOException, GeneralSecurityException {
        TunnelAddress tunnel = way.tunnel();
        SshClient ssh = client();
        ssh.setServerKeyVerifier(trust.verifier());
        ClientSession session = ssh.connect(tunnel.user(), tunnel.host(), tunnel.port())
                .verify(REACHED)
                .getSession();
        try (var password = new Asked(tunnel)) {
            List<KeyPair> keys = keys(session, tunnel);
            session.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(keys));
            session.setPasswordIdentityProvider(_ -> password);
            session.auth().verify(ADMITTED);
            var near = session.startLocalPortForwarding(
                    new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(way.host(), way.port()));
            return new Open(session, new Entrance("127.0.0.1", near.getPort()));
        } catch (IOException | GeneralSecurityException e) {
            session.close(true);
            throw e;
        }
    }

    private SshClient client() {
        if (client.isEmpty()) {
            SshClient ssh = SshClient.setUpDefaultClient();
            ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            ssh.start();
            client = Optional.of(ssh);
        }
        return client.get();
    }

    private List<KeyPair> keys(ClientSession session, TunnelAddress tunnel)
            throws IOException, GeneralSecurityException {
        var keys = new ArrayList<KeyPair>();
        List<Path> files = tunnel.key().isPresent()
                ? List.of(inHome(tunnel.key().get()))
                : USUAL_KEYS.stream()
                        .map(surroundings.home().resolve(".ssh")::resolve)
                        .filter(Files::isRegularFile)
                        .toList();
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                SecurityUtils.loadKeyPairIdentities(
                                session, NamedResource.ofName(file.toString()), in, (_, _, _) -> passphrase(file))
                        .forEach(keys::add);
            } catch (IOException | GeneralSecurityException e) {
                if (tunnel.key().isPresent()) {
                    throw new IOException("the key " + file + " cannot be used", e);
                }
            }
        }
        return keys;
    }

    /** As shells do. */
    private Path inHome(Path file) {
        return file.startsWith("~") && file.getNameCount() > 1
                ? surroundings.home().resolve(file.subpath(1, file.getNameCount()))
                : file;
    }

    private @org.jspecify.annotations.Nullable String passphrase(Path file) {
        Optional<Secret> answer = prompt.ask("Passphrase of the SSH key " + Visible.text(file.toString()));
        try (Secret secret = answer.orElse(Secret.of(new char[0]))) {
            return answer.isPresent() ? revealed(secret) : null;
        }
    }

    /** The library takes nothing but texts. */
    private static String revealed(Secret secret) {
        char[] characters = secret.reveal();
        String text = new String(characters);
        Arrays.fill(characters, '\0');
        return text;
    }

    private static String why(TunnelAddress tunnel, HostTrust trust, Exception cause) {
        String machine = tunnel.shown();
        return trust.refused()
                .map(refusal -> "the SSH server of " + machine + " " + refusal)
                .orElseGet(() -> "there is no way through " + machine + " by SSH: "
                        + Visible.text(String.valueOf(cause.getMessage()))
                        + ". Check machine, port and user, and name the key with sshkey=FILE.");
    }

    /** A password that is asked for only where the machine wants one, and once, however many ways it offers. */
    private final class Asked implements Iterable<String>, AutoCloseable {
        private final TunnelAddress tunnel;
        private Optional<Secret> answer = Optional.empty();
        private boolean asked;

        Asked(TunnelAddress tunnel) {
            this.tunnel = tunnel;
        }

        @Override
        public Iterator<String> iterator() {
            if (!asked) {
                asked = true;
                answer = prompt.ask("Password for " + tunnel.shown() + " (SSH)");
            }
            return answer.stream().map(Tunnels::revealed).iterator();
        }

        @Override
        public void close() {
            answer.ifPresent(Secret::close);
        }
    }

    @Override
    public void close() {
        open.values().forEach(way -> way.session().close(true));
        open.clear();
        client.ifPresent(SshClient::stop);
        client = Optional.empty();
    }
}
