package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.connect.UnreachableDatabase.Reason;

/** Servers with certificates that are good, signed by nobody, for another host, or expired. */
class TlsTest {
    private static final String STORE_PASSWORD = "not secret";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificate("good", "san=ip:0.0.0.0,ip:127.0.0.1", "-1d", 30);
        certificate("elsewhere", "san=dns:db.example", "-1d", 30);
        certificate("expired", "san=ip:0.0.0.0,ip:127.0.0.1", "-30d", 10);
        certificate("authority", "bc=ca:true", "-60d", 90);
        certificate("stale", "san=ip:0.0.0.0", "-30d", 10);
        sign("stale", "authority");
        certificate("early", "san=ip:0.0.0.0,ip:127.0.0.1", "+10d", 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        good      | -                                     | not signed by a trusted authority
        good      | sslrootcert=system                    | not signed by a trusted authority
        good      | sslmode=verify-ca&sslrootcert=elsewhere | not signed by a trusted authority
        elsewhere | sslrootcert=elsewhere                 | another host name
        expired   | sslrootcert=expired                   | expired
        stale     | sslrootcert=authority                 | expired
        early     | sslrootcert=early                     | not valid yet
        good      | sslrootcert=nothing                   | certificate files
        """)
    void a_server_that_cannot_be_verified_is_refused_from_afar(String certificate, String parameters, String words)
            throws Exception {
        UnreachableDatabase failure = failure(certificate, "0.0.0.0", String.valueOf(parameters));
        assertThat(failure.reason()).isEqualTo(Reason.TLS_REFUSED);
        assertThat(failure).hasMessageContaining(words).hasMessageContaining("sslmode=require");
    }

    @Test
    void checking_the_authority_alone_needs_its_certificate() throws Exception {
        assertThat(failure("good", "0.0.0.0", "sslmode=verify-ca")).hasMessageContaining("sslrootcert=FILE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        good      | sslrootcert=good                        | VERIFIED
        elsewhere | sslmode=verify-ca&sslrootcert=elsewhere | SIGNED
        expired   | sslmode=require                         | ENCRYPTED
        good      | sslmode=prefer                          | ENCRYPTED
        """)
    void what_was_verified_is_what_is_shown(String certificate, String parameters, Protection protection)
            throws Exception {
        try (FakeServer server = server(certificate);
                Connector connector = connector();
                LiveConnection live = connector.open(address(server, "0.0.0.0", parameters))) {
            assertThat(live.protection()).isEqualTo(protection);
            assertThat(live.notes()).hasSize(protection == Protection.ENCRYPTED ? 1 : 0);
        }
    }

    @Test
    void the_root_certificate_in_the_home_folder_is_used() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve(".postgresql"));
        Files.copy(folder.resolve("good.pem"), home.resolve(".postgresql").resolve("root.crt"));
        try (FakeServer server = server("good");
                Connector connector = new Connector(Around.at(home, Map.of()), Prompt.NOBODY);
                LiveConnection live = connector.open(address(server, "0.0.0.0", "connect_timeout=20"))) {
            assertThat(live.protection()).isEqualTo(Protection.VERIFIED);
        }
    }

    private static UnreachableDatabase failure(String certificate, String host, String parameters) throws Exception {
        try (FakeServer server = server(certificate);
                Connector connector = connector()) {
            ServerAddress address = address(server, host, parameters);
            UnreachableDatabase failure = catchThrowableOfType(
                    UnreachableDatabase.class, () -> connector.open(address).close());
            assertThat(failure).isNotNull();
            return failure;
        }
    }

    private static Connector connector() {
        return new Connector(Around.nothing(), Prompt.NOBODY);
    }

    private static ServerAddress address(FakeServer server, String host, String parameters) throws AddressProblem {
        String query = parameters.equals("null") ? "" : parameters;
        for (String name : List.of("good", "elsewhere", "expired", "early", "authority", "nothing")) {
            query = query.replace("sslrootcert=" + name, "sslrootcert=" + folder.resolve(name + ".pem"));
        }
        String place = "postgresql://ann@" + host + ":" + server.port() + "/shop";
        return ServerAddress.parse(query.isEmpty() ? place : place + "?" + query, Around.nothing());
    }

    private static FakeServer server(String certificate) throws Exception {
        KeyStore store = store(certificate);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new FakeServer(wire -> {
            wire.tls(context);
            wire.opening();
            wire.admit("18.1");
            wire.settingsUntil("never");
        });
    }

    private static KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    private static void certificate(String name, String extension, String begin, int days) throws Exception {
        keytool(
                name,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        extension,
                        "-startdate",
                        begin,
                        "-validity",
                        Integer.toString(days)));
        exportCertificate(name);
    }

    private static void exportCertificate(String name) throws Exception {
        String body = Base64.getMimeEncoder()
                .encodeToString(store(name).getCertificate(name).getEncoded());
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    /** Has one sign the other, for days that are over. */
    private static void sign(String name, String authority) throws Exception {
        String request = folder.resolve(name + ".request").toString();
        String signed = folder.resolve(name + ".signed").toString();
        keytool(name, List.of("-certreq", "-file", request));
        keytool(
                authority,
                List.of(
                        "-gencert",
                        "-infile",
                        request,
                        "-outfile",
                        signed,
                        "-rfc",
                        "-startdate",
                        "-30d",
                        "-validity",
                        "10",
                        "-ext",
                        "san=ip:0.0.0.0"));
        Path chain = folder.resolve(name + ".chain");
        String above = Files.readString(folder.resolve(authority + ".pem"));
        Files.writeString(chain, Files.readString(Path.of(signed)) + above);
        keytool(name, List.of("-importcert", "-noprompt", "-file", chain.toString()));
    }

    private static void keytool(String name, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of(
                "-alias",
                name,
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                folder.resolve(name + ".p12").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
