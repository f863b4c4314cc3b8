package org.schemawright.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.schemawright.connect.ServerAddress;
import org.schemawright.model.EngineVersion;

/**
 * How long a name may be in an engine. PostgreSQL cuts what is longer, H2 refuses it; SQLite takes any.
 *
 * @param most how many of the unit
 */
public record NameLimit(int most, Unit unit) {
    /** Servers keep so many bytes of a name. */
    public static final int MOST_BYTES = 63;

    private static final NameLimit SERVER = new NameLimit(MOST_BYTES, Unit.BYTES);
    private static final NameLimit H2 = new NameLimit(256, Unit.CHARACTERS);

    /** What is counted. */
    public enum Unit {
        /** In UTF-8. */
        BYTES,
        /** In UTF-16, as Java counts them. */
        CHARACTERS
    }

    /** Empty where the engine takes names of any length. */
    public static Optional<NameLimit> of(EngineVersion version) {
        return switch (version.engine()) {
            case ServerAddress.ENGINE -> Optional.of(SERVER);
            case "h2" -> Optional.of(H2);
            default -> Optional.empty();
        };
    }

    public boolean holds(String name) {
        return length(name) <= most;
    }

    /** The longest beginning of a name that leaves room for so many plain letters; no character is taken apart. */
    public String cut(String name, int less) {
        return switch (unit) {
            case BYTES -> cutToBytes(name, most - less);
            case CHARACTERS -> {
                int end = Math.min(name.length(), most - less);
                boolean apart = end < name.length() && end > 0 && Character.isHighSurrogate(name.charAt(end - 1));
                yield name.substring(0, apart ? end - 1 : end);
            }
        };
    }

    private int length(String name) {
        return switch (unit) {
            case BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
            case CHARACTERS -> name.length();
        };
    }

    /** The longest beginning of a name that is no longer than so many bytes; no character is taken apart. */
    public static String cutToBytes(String name, int bytes) {
        int end = 0;
        int room = bytes;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            room -= Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return name.substring(0, end);
    }
}
