package org.schemawright.connect;

import java.nio.file.Path;
import java.util.Optional;

/** The TLS part of an address: the mode and the files it is checked with. */
public record Tls(
        TlsMode mode, Optional<Path> rootCertificate, Optional<Path> clientCertificate, Optional<Path> clientKey) {
    /** Written for a root certificate, this is no file but the authorities that the system trusts. */
    public static final Path SYSTEM = Path.of("system");
}
