package org.schemawright.connect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.model.Visible;

/**
 * The machine through which a database is reached by SSH. Holds no secret.
 *
 * @param key the file of the private key; where none is stated, those in {@code ~/.ssh}
 */
public record TunnelAddress(String user, String host, int port, Optional<Path> key) {
    private static final int USUAL_PORT = 22;
    private static final int LAST_PORT = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::(?<port>[0-9]{1,5}))?");

    static TunnelAddress parse(String text, String user, Optional<Path> key) throws AddressProblem {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new AddressProblem(
                    "ssh is written machine or machine:port, and the user with sshuser=NAME; a password"
                            + " is asked for where the machine wants one.");
        }
        int port = parts.group("port") == null ? USUAL_PORT : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > LAST_PORT) {
            throw new AddressProblem("The port of ssh is not a number from 1 to 65535.");
        }
        return new TunnelAddress(user, parts.group("host").replaceAll("[\\[\\]]", ""), port, key);
    }

    /** As it is written in an address. */
    String machine() {
        String machine = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return machine + (port == USUAL_PORT ? "" : ":" + port);
    }

    /** For people. */
    String shown() {
        return Visible.text(user + "@" + machine());
    }
}
