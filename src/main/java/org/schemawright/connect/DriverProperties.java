package org.schemawright.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** What the driver is told. Everything here is chosen by us or was checked by {@link AddressParser}. */
final class DriverProperties {
    private final Surroundings surroundings;
    private final ServerAddress address;
    private final Properties properties = new Properties();

    private DriverProperties(Surroundings surroundings, ServerAddress address) {
        this.surroundings = surroundings;
        this.address = address;
    }

    static Properties of(Surroundings surroundings, ServerAddress address, Limits limits) throws AddressProblem {
        DriverProperties told = new DriverProperties(surroundings, address);
        told.place();
        told.limits(limits);
        told.tls();
        address.details().forEach((detail, value) -> told.properties.setProperty(detail.driverProperty(), value));
        return told.properties;
    }

    private void place() {
        PGProperty.USER.set(properties, address.user());
        PGProperty.PG_DBNAME.set(properties, address.database());
        PGProperty.APPLICATION_NAME.set(properties, "schemawright");
        // Versions below are refused anyway; this lets the driver name the application when it knocks.
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, Diagnosis.OLDEST_MAJOR + ".0");
        PGProperty.AUTHENTICATION_PLUGIN_CLASS_NAME.set(properties, PasswordDesk.class.getName());
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
    }

    private void limits(Limits limits) {
        PGProperty.SOCKET_FACTORY.set(properties, GuardedSocketFactory.class.getName());
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(limits.connect()));
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(limits.connect()));
        PGProperty.SSL_RESPONSE_TIMEOUT.set(
                properties, Math.toIntExact(limits.connect().toMillis()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 1);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.MAX_RESULT_BUFFER.set(properties, Long.toString(limits.responseBytes()));
        PGProperty.SCRAM_MAX_ITERATIONS.set(properties, 100_000);
    }

    private void tls() throws AddressProblem {
        Tls tls = address.tls();
        PGProperty.SSL_MODE.set(properties, tls.mode().word());
        PGProperty.SSL_HOSTNAME_VERIFIER.set(properties, HostCheck.class.getName());
        PGProperty.SSL_PASSWORD_CALLBACK.set(properties, KeyPassphrase.class.getName());
        tls.clientCertificate().ifPresent(file -> PGProperty.SSL_CERT.set(properties, file.toString()));
        tls.clientKey().ifPresent(file -> PGProperty.SSL_KEY.set(properties, file.toString()));
        if (!tls.mode().checksCertificates()) {
            return;
        }
        Optional<Path> root = tls.rootCertificate()
                .or(() -> Optional.of(surroundings.rootCertificate()).filter(Files::isRegularFile));
        if (root.isPresent() && !root.get().equals(Tls.SYSTEM)) {
            PGProperty.SSL_ROOT_CERT.set(properties, root.get().toString());
        } else if (tls.mode() == TlsMode.VERIFY_FULL) {
            PGProperty.SSL_FACTORY.set(properties, DefaultJavaSSLFactory.class.getName());
        } else {
            throw new AddressProblem("sslmode=verify-ca needs the certificate of the authority: state sslrootcert=FILE,"
                    + " or use sslmode=verify-full.");
        }
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.toSeconds()));
    }
}
