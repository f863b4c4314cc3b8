package org.schemawright.connect;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Visible;

/**
 * Whether the machine at the other end is the one that is meant. The user's own known hosts say so, then those that
 * this program wrote down after a person had looked at the fingerprint. A machine that shows another key than the one
 * that is written down is never asked about.
 */
final class HostTrust {
    private final Path ssh;
    private final Path own;
    private final Predicate<String> person;
    private Optional<String> refused = Optional.empty();

    /** @param person takes the fingerprint of a key that nobody has met yet */
    HostTrust(Surroundings surroundings, Predicate<String> person) {
        this.ssh = surroundings.home().resolve(".ssh").resolve("known_hosts");
        this.own = surroundings.ownFolder().resolve("known_hosts");
        this.person = person;
    }

    ServerKeyVerifier verifier() {
        return new Written(ssh, new Written(own, this::ask, true), false);
    }

    /** Why a machine was not trusted, in words that follow its name. */
    Optional<String> refused() {
        return refused;
    }

    private boolean ask(ClientSession session, SocketAddress remote, PublicKey key) {
        String fingerprint = fingerprint(key);
        boolean trusted = person.test(fingerprint);
        if (!trusted) {
            refused = Optional.of("shows a key that is neither in " + shown(ssh) + " nor in " + shown(own)
                    + " for it: " + fingerprint + ". If that is its key, connect to it once with ssh, which writes it"
                    + " down, or say so where the window asks.");
        }
        return trusted;
    }

    private static String fingerprint(PublicKey key) {
        return String.valueOf(KeyUtils.getFingerPrint(key));
    }

    private static String shown(Path file) {
        return Visible.text(file.toString());
    }

    /** A file of known hosts, to which only ours is added. */
    private final class Written extends KnownHostsServerKeyVerifier {
        private final Path file;
        private final boolean ours;

        Written(Path file, ServerKeyVerifier otherwise, boolean ours) {
            super(otherwise, file);
            this.file = file;
            this.ours = ours;
        }

        @Override
        public boolean acceptModifiedServerKey(
                ClientSession session,
                SocketAddress remote,
                KnownHostEntry entry,
                PublicKey expected,
                PublicKey actual) {
            refused = Optional.of("shows another key than the one that " + shown(file) + " has for it: "
                    + fingerprint(actual) + ". It was set up anew, or somebody may stand in between. If you know that"
                    + " it was, take its line out of that file.");
            return false;
        }

        @Override
        protected @Nullable KnownHostEntry updateKnownHostsFile(
                ClientSession session,
                SocketAddress remote,
                PublicKey key,
                Path known,
                Collection<HostEntryPair> entries)
                throws Exception {
            if (!ours) {
                return null;
            }
            prepare();
            return super.updateKnownHostsFile(session, remote, key, known, entries);
        }

        private void prepare() throws IOException {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        }
    }
}
