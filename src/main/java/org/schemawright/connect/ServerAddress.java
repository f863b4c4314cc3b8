package org.schemawright.connect;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.schemawright.model.Visible;

/**
 * Where a database is and as whom it is reached, with every default filled in. Holds no password: {@code service} and
 * {@code passwordFile} only say where one may be found.
 */
public record ServerAddress(
        String host,
        int port,
        String database,
        String user,
        Tls tls,
        Optional<ServicePlace> service,
        Optional<Path> passwordFile,
        Optional<Duration> connectTimeout,
        Map<Detail, String> details,
        Optional<TunnelAddress> tunnel) {
    /** The engine whose servers these are. */
    public static final String ENGINE = "postgresql";

    private static final Pattern BEFORE_HOST = Pattern.compile("://.*@", Pattern.DOTALL);
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "((?:^|[?&\\s])[a-z_%0-9]*(?:pass|secret)[a-z_%0-9]*\\s*=\\s*)('[^']*'?|[^&\\s]*)",
            Pattern.CASE_INSENSITIVE);

    public ServerAddress {
        details = Map.copyOf(details);
    }

    /** Whether a text is meant as an address at all, as against the name of a file. */
    public static boolean isAddress(String text) {
        return AddressParser.isAddress(text);
    }

    public static ServerAddress parse(String text, Surroundings surroundings) throws AddressProblem {
        return new AddressParser(surroundings).parse(text);
    }

    /** An address as its user wrote it, without what may be a password in it: for messages and logs. */
    public static String masked(String text) {
        String withoutUser = BEFORE_HOST.matcher(text).replaceAll("://***@");
        return Visible.text(SECRET_VALUE.matcher(withoutUser).replaceAll("$1***"));
    }

    /** Only what needs no look-up of a name can be relied on not to leave the machine. */
    static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean isLoopback() {
        return isLoopback(host);
    }

    /** The same server and user, another database. */
    public ServerAddress withDatabase(String other) {
        return new ServerAddress(host, port, other, user, tls, service, passwordFile, connectTimeout, details, tunnel);
    }

    /** For people: no secrets, nothing that steers a terminal. */
    public String shown() {
        return Visible.text(user + "@" + bracketed() + ":" + port + "/" + database);
    }

    /** The address in libpq's form; read again in any surroundings without services it means the same. */
    public String url() {
        List<String> parameters = new ArrayList<>();
        parameters.add("sslmode=" + tls.mode().word());
        add(parameters, Parameter.ROOT_CERTIFICATE, tls.rootCertificate());
        add(parameters, Parameter.CLIENT_CERTIFICATE, tls.clientCertificate());
        add(parameters, Parameter.CLIENT_KEY, tls.clientKey());
        add(parameters, Parameter.PASSWORD_FILE, passwordFile);
        add(parameters, Parameter.CONNECT_TIMEOUT, connectTimeout.map(Duration::toSeconds));
        for (Detail detail : Detail.values()) {
            add(parameters, detail.parameter(), Optional.ofNullable(details.get(detail)));
        }
        add(parameters, Parameter.TUNNEL, tunnel.map(TunnelAddress::machine));
        add(parameters, Parameter.TUNNEL_USER, tunnel.map(TunnelAddress::user));
        add(parameters, Parameter.TUNNEL_KEY, tunnel.flatMap(TunnelAddress::key));
        StringJoiner query = new StringJoiner("&", "?", "");
        parameters.forEach(query::add);
        return "postgresql://" + PercentCode.encode(user) + "@" + bracketed() + ":" + port + "/"
                + PercentCode.encode(database) + query;
    }

    private String bracketed() {
        return host.indexOf(':') < 0 ? host : "[" + host.replace("%", "%25") + "]";
    }

    private static void add(List<String> parameters, Parameter parameter, Optional<?> value) {
        value.ifPresent(stated -> parameters.add(parameter.word() + "=" + PercentCode.encode(stated.toString())));
    }
}
