package org.schemawright.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters that an address may state: the whole allow-list. What is not here is refused by name, since some of
 * the driver's properties name classes to load or files to write.
 */
enum Parameter {
    HOST("host", "PGHOST"),
    HOST_ADDRESS("hostaddr", "PGHOSTADDR"),
    PORT("port", "PGPORT"),
    DATABASE("dbname", "PGDATABASE"),
    USER("user", "PGUSER"),
    TLS_MODE("sslmode", "PGSSLMODE"),
    ROOT_CERTIFICATE("sslrootcert", "PGSSLROOTCERT"),
    CLIENT_CERTIFICATE("sslcert", "PGSSLCERT"),
    CLIENT_KEY("sslkey", "PGSSLKEY"),
    TLS_NEGOTIATION("sslnegotiation", "PGSSLNEGOTIATION", "sslNegotiation"),
    CHANNEL_BINDING("channel_binding", "PGCHANNELBINDING", "channelBinding"),
    REQUIRED_AUTHENTICATION("require_auth", "PGREQUIREAUTH", "requireAuth"),
    CONNECT_TIMEOUT("connect_timeout", "PGCONNECT_TIMEOUT", "connectTimeout"),
    PASSWORD_FILE("passfile", "PGPASSFILE"),
    SERVICE("service", "PGSERVICE"),
    TUNNEL("ssh", "SCHEMAWRIGHT_SSH"),
    TUNNEL_USER("sshuser", "SCHEMAWRIGHT_SSHUSER"),
    TUNNEL_KEY("sshkey", "SCHEMAWRIGHT_SSHKEY");

    private static final Map<String, Parameter> BY_WORD = Arrays.stream(values())
            .flatMap(parameter -> parameter.words.stream().map(word -> Map.entry(word, parameter)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Harmless words that people paste: they would change how a program uses the session, not where it goes. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "application_name",
            "fallback_application_name",
            "client_encoding",
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "target_session_attrs",
            "load_balance_hosts",
            "gssencmode",
            "sslcompression",
            "sslsni",
            "ApplicationName",
            "currentSchema",
            "defaultRowFetchSize",
            "gssEncMode",
            "loginTimeout",
            "prepareThreshold",
            "readOnly",
            "reWriteBatchedInserts",
            "socketTimeout",
            "stringtype",
            "targetServerType",
            "tcpKeepAlive");

    /** Words under which some program would look for a secret. */
    private static final Set<String> SECRET = Set.of("password", "sslpassword", "oauth_client_secret");

    private final List<String> words;
    private final String variable;

    Parameter(String word, String variable, String... otherWords) {
        this.words = Stream.concat(Stream.of(word), Stream.of(otherWords)).toList();
        this.variable = variable;
    }

    /** The word of libpq. */
    String word() {
        return words.getFirst();
    }

    /** The variable of the environment from which it is taken where nothing else states it. */
    String variable() {
        return variable;
    }

    static Optional<Parameter> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static boolean isWithoutEffect(String word) {
        return WITHOUT_EFFECT.contains(word);
    }

    static boolean isSecret(String word) {
        return SECRET.contains(word);
    }
}
