package org.schemawright.connect;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schemawright.model.Visible;

/**
 * From a text to a {@link ServerAddress}. What the address leaves open is taken from the service, then from the
 * environment, then from libpq's defaults.
 */
final class AddressParser {
    private static final Pattern FIRST_KEYWORD = Pattern.compile("\\s*([a-z_]+)\\s*=.*", Pattern.DOTALL);
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern NUMERIC_HOST = Pattern.compile("[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?");
    private static final String JDBC = "jdbc:";
    private static final int LONGEST_NAME = 63;

    private final Surroundings surroundings;

    AddressParser(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static boolean isAddress(String text) {
        if (text.startsWith(JDBC + "postgresql:") || UriText.SCHEMES.stream().anyMatch(text::startsWith)) {
            return true;
        }
        var keyword = FIRST_KEYWORD.matcher(text);
        return keyword.matches() && Parameter.of(keyword.group(1)).isPresent();
    }

    ServerAddress parse(String text) throws AddressProblem {
        Stated stated = read(text);
        Stated environment = environment();
        Optional<ServiceFile> service = Optional.empty();
        Optional<String> name = stated.value(Parameter.SERVICE).or(() -> environment.value(Parameter.SERVICE));
        if (name.isPresent()) {
            service = Optional.of(ServiceFile.find(name.get(), surroundings));
            stated.fillFrom(service.get().stated());
        }
        stated.fillFrom(environment);
        return assemble(stated, service);
    }

    private static Stated read(String text) throws AddressProblem {
        String address = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
        for (String scheme : UriText.SCHEMES) {
            if (address.startsWith(scheme)) {
                return UriText.read(address.substring(scheme.length()));
            }
        }
        if (text.startsWith(JDBC + "postgresql:")) {
            return UriText.read("/" + address.substring("postgresql:".length()).replaceFirst("^/", ""));
        }
        if (isAddress(text)) {
            return KeywordText.read(text);
        }
        throw new AddressProblem("This is no address of a PostgreSQL database. Write"
                + " postgresql://user@host:port/database or service=NAME.");
    }

    private Stated environment() throws AddressProblem {
        Stated environment = new Stated();
        for (Parameter parameter : Parameter.values()) {
            Optional<String> value = surroundings.variable(parameter.variable());
            if (value.isPresent()) {
                environment.state(parameter, value.get());
            }
        }
        return environment;
    }

    private ServerAddress assemble(Stated stated, Optional<ServiceFile> service) throws AddressProblem {
        String user = name("user", stated.value(Parameter.USER).orElse(surroundings.userName()));
        String database = name("database", stated.value(Parameter.DATABASE).orElse(user));
        return new ServerAddress(
                host(stated),
                port(stated),
                database,
                user,
                tls(stated),
                service.map(ServiceFile::place),
                path(stated, Parameter.PASSWORD_FILE),
                timeout(stated),
                details(stated),
                tunnel(stated));
    }

    private static String host(Stated stated) throws AddressProblem {
        Optional<String> numeric = stated.value(Parameter.HOST_ADDRESS);
        Optional<String> named = stated.value(Parameter.HOST);
        if (numeric.isPresent() && named.isPresent() && !numeric.equals(named)) {
            throw new AddressProblem("The address states host and hostaddr. The driver takes one: leave hostaddr out.");
        }
        String host = named.or(() -> numeric).orElse("localhost");
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new AddressProblem("The host " + Visible.text(host) + " is a folder of Unix sockets, which the driver"
                    + " cannot use. Name the machine instead, for example localhost (in the address or in PGHOST).");
        }
        if (host.indexOf(',') >= 0) {
            throw severalHosts();
        }
        boolean numericForm = host.indexOf(':') >= 0;
        if (!(numericForm ? NUMERIC_HOST : HOST_NAME).matcher(host).matches() || host.length() > 255) {
            throw new AddressProblem("The host of the address is not a name or number of a machine: only letters,"
                    + " digits, dots and hyphens (write an international name in its xn-- form, IPv6 in brackets).");
        }
        return host;
    }

    private static int port(Stated stated) throws AddressProblem {
        String text = stated.value(Parameter.PORT).orElse("5432");
        if (text.indexOf(',') >= 0) {
            throw severalHosts();
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new AddressProblem("The port of the address is not a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static String name(String what, String name) throws AddressProblem {
        if (name.isEmpty()) {
            throw new AddressProblem(
                    "The address states no " + what + ", and neither does PG" + what.toUpperCase(Locale.ROOT) + ".");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new AddressProblem("The " + what + " of the address is longer than " + LONGEST_NAME
                    + " bytes. The server would cut it and might open another one.");
        }
        return name;
    }

    private static Tls tls(Stated stated) throws AddressProblem {
        Optional<Path> root = path(stated, Parameter.ROOT_CERTIFICATE);
        Optional<String> word = stated.value(Parameter.TLS_MODE);
        TlsMode mode = word.isPresent() ? mode(word.get()) : usualMode(stated);
        if (root.equals(Optional.of(Tls.SYSTEM)) && mode != TlsMode.VERIFY_FULL) {
            throw new AddressProblem("sslrootcert=system needs sslmode=verify-full: anybody can have a certificate of a"
                    + " public authority.");
        }
        return new Tls(mode, root, path(stated, Parameter.CLIENT_CERTIFICATE), path(stated, Parameter.CLIENT_KEY));
    }

    private static TlsMode mode(String word) throws AddressProblem {
        return TlsMode.of(word)
                .orElseThrow(() -> new AddressProblem("sslmode is one of disable, allow, prefer, require, verify-ca and"
                        + " verify-full, not \"" + Visible.text(word) + "\"."));
    }

    private static TlsMode usualMode(Stated stated) throws AddressProblem {
        boolean rootStated = stated.value(Parameter.ROOT_CERTIFICATE).isPresent();
        return ServerAddress.isLoopback(host(stated)) && !rootStated ? TlsMode.PREFER : TlsMode.VERIFY_FULL;
    }

    private static Optional<Path> path(Stated stated, Parameter parameter) throws AddressProblem {
        Optional<String> text = stated.value(parameter);
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            throw new AddressProblem("The " + parameter.word() + " of the address is not a path of this system.");
        }
    }

    /** Zero and less mean for libpq that it waits for ever; here it means the usual time. */
    private static Optional<Duration> timeout(Stated stated) throws AddressProblem {
        Optional<String> text = stated.value(Parameter.CONNECT_TIMEOUT);
        if (text.isPresent() && !text.get().matches("-?[0-9]{1,4}")) {
            throw new AddressProblem("connect_timeout is a number of seconds, 9999 at most.");
        }
        return text.map(Integer::parseInt).filter(seconds -> seconds > 0).map(Duration::ofSeconds);
    }

    private static Map<Detail, String> details(Stated stated) throws AddressProblem {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            Optional<String> value = stated.value(detail.parameter());
            if (value.isPresent()) {
                details.put(detail, detail.checked(value.get()));
            }
        }
        return details;
    }

    private Optional<TunnelAddress> tunnel(Stated stated) throws AddressProblem {
        Optional<Path> key = path(stated, Parameter.TUNNEL_KEY);
        Optional<String> text = stated.value(Parameter.TUNNEL);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(TunnelAddress.parse(
                        text.get(), stated.value(Parameter.TUNNEL_USER).orElse(surroundings.userName()), key));
    }

    static AddressProblem severalHosts() {
        return new AddressProblem("The address names several hosts. Name the one that is meant: what was compared or"
                + " planned must be known for one server.");
    }
}
