package org.schemawright.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a migration folder, known by its name alone.
 *
 * @param name relative to the folder
 * @param role what its runner does with it
 * @param version of a Flyway file, the version between V and the two underscores; of others, the leading number
 */
record MigrationFile(String name, Role role, Optional<Version> version) {
    enum Role {
        UP,
        /** Flyway's V files: the folder is then Flyway's, and other names are nothing to it. */
        FLYWAY_UP,
        FLYWAY_BASELINE,
        REPEATABLE,
        /** The way back, or a check: never run. */
        OTHER
    }

    private static final Pattern FLYWAY = Pattern.compile("([VBUR])([0-9][0-9._]*?)?__.*\\.sql");
    private static final Pattern NEVER = Pattern.compile("(?:.*/)?(?:down|undo|rollback|revert|verify)/.*"
            + "|(?:.*[./])?(?:down|undo|rollback|revert|verify)\\.sql");
    /** Such a name leads back only where the way there lies beside it: {@code 007_slow_down.sql} does not. */
    private static final Pattern BACK = Pattern.compile("(.*)[_-](?:down|undo|rollback|revert)\\.sql");

    /** The order of runs within one folder: by version, what has none behind, by name. */
    private static final Comparator<MigrationFile> BY_VERSION = Comparator.comparing(
                    MigrationFile::version,
                    Comparator.comparing(
                            (Optional<Version> version) -> version.orElse(null),
                            Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(MigrationFile::name);

    /** @param beside all names of the folder, in lower case */
    static Optional<MigrationFile> of(String name, Set<String> beside) {
        String base = base(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".sql")) {
            return Optional.empty();
        }
        Matcher flyway = FLYWAY.matcher(base);
        if (flyway.matches() && (flyway.group(2) != null || flyway.group(1).equals("R"))) {
            return Optional.of(flyway(name, flyway.group(1), flyway.group(2) == null ? "" : flyway.group(2)));
        }
        String stem = base.replaceFirst("(?i)(\\.up)?\\.sql$", "");
        Role role = leadsBack(lower, beside) ? Role.OTHER : Role.UP;
        return Optional.of(new MigrationFile(name, role, Version.leading(stem)));
    }

    private static boolean leadsBack(String lower, Set<String> beside) {
        if (NEVER.matcher(lower).matches()) {
            return true;
        }
        Matcher back = BACK.matcher(lower);
        return back.matches()
                && Stream.of("", "_up", "-up", ".up").anyMatch(way -> beside.contains(back.group(1) + way + ".sql"));
    }

    private static MigrationFile flyway(String name, String letter, String version) {
        Role role = switch (letter) {
            case "V" -> Role.FLYWAY_UP;
            case "B" -> Role.FLYWAY_BASELINE;
            case "R" -> Role.REPEATABLE;
            default -> Role.OTHER;
        };
        return new MigrationFile(name, role, role == Role.REPEATABLE ? Optional.empty() : Version.leading(version));
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folder the file lies in, with a slash at its end unless it is the root. */
    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    static List<MigrationFile> byVersion(Stream<MigrationFile> files) {
        return files.sorted(BY_VERSION).toList();
    }

    /** By the versions of the folders on the way, then of the file: a folder stands where its own version puts it. */
    static List<MigrationFile> byPath(Stream<MigrationFile> files) {
        return files.sorted(MigrationFile::comparePath).toList();
    }

    private static int comparePath(MigrationFile a, MigrationFile b) {
        String[] left = a.name.split("/");
        String[] right = b.name.split("/");
        int common = Math.min(left.length, right.length);
        for (int i = 0; i < common; i++) {
            int order = BY_VERSION.compare(step(left, i, a), step(right, i, b));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static MigrationFile step(String[] path, int index, MigrationFile file) {
        boolean last = index == path.length - 1;
        return new MigrationFile(path[index], Role.UP, last ? file.version : Version.leading(path[index]));
    }
}
