package org.schemawright.connect;

import java.util.List;

/**
 * Reads {@code postgresql://user@host:port/database?parameter=value} as libpq does. No message repeats a part of the
 * text that could be a piece of a badly encoded password.
 */
final class UriText {
    static final List<String> SCHEMES = List.of("postgresql://", "postgres://");

    private final Stated stated = new Stated();

    private UriText() {}

    /** @param rest what follows the scheme and its two slashes */
    static Stated read(String rest) throws AddressProblem {
        UriText reader = new UriText();
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        String parameters = question < 0 ? "" : rest.substring(question + 1);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : place.substring(slash + 1);
        if (database.indexOf('@') >= 0 || parameters.indexOf('@') >= 0) {
            throw new AddressProblem("The address has an @ after its first slash or question mark. If it is part of a"
                    + " name write %40; if that was a password, it does not belong into an address.");
        }
        reader.authority(authority);
        reader.stated.state(Parameter.DATABASE, PercentCode.decode(database));
        reader.parameters(parameters);
        return reader.stated;
    }

    private void authority(String authority) throws AddressProblem {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            int colon = user.indexOf(':');
            if (colon >= 0 && colon < user.length() - 1) {
                throw Stated.passwordInAddress();
            }
            stated.state(Parameter.USER, PercentCode.decode(colon < 0 ? user : user.substring(0, colon)));
        }
        hostAndPort(authority.substring(at + 1));
    }

    private void hostAndPort(String text) throws AddressProblem {
        if (text.indexOf(',') >= 0) {
            throw AddressParser.severalHosts();
        }
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            if (close < 0) {
                throw new AddressProblem("The IPv6 address has no closing bracket: write [::1]:5432.");
            }
            stated.state(Parameter.HOST, PercentCode.decode(text.substring(1, close)));
            String after = text.substring(close + 1);
            if (!after.isEmpty() && !after.startsWith(":")) {
                throw new AddressProblem("After the bracket of an IPv6 address comes a colon and the port.");
            }
            port(after.isEmpty() ? after : after.substring(1));
            return;
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            throw new AddressProblem("The host has several colons. Write an IPv6 address in brackets: [::1]:5432.");
        }
        stated.state(Parameter.HOST, PercentCode.decode(colon < 0 ? text : text.substring(0, colon)));
        port(colon < 0 ? "" : text.substring(colon + 1));
    }

    private void port(String text) throws AddressProblem {
        stated.state(Parameter.PORT, PercentCode.decode(text));
    }

    private void parameters(String text) throws AddressProblem {
        if (text.isEmpty()) {
            return;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || pair.indexOf('=', equals + 1) >= 0) {
                throw new AddressProblem(
                        "After the ? of an address come parameters as name=value with & between" + " them.");
            }
            stated.state(PercentCode.decode(pair.substring(0, equals)), PercentCode.decode(pair.substring(equals + 1)));
        }
    }
}
