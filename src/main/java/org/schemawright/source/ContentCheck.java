package org.schemawright.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.schemawright.model.Visible;
import org.schemawright.source.lexer.Bytes;

/** Refuses files that are no UTF-8 script, each with the command that makes one of it. */
final class ContentCheck {
    private record Magic(int at, String bytes, String what, String remedy) {}

    /** A script that is UTF-8, and whether it is plain ASCII. */
    record Checked(ByteBuffer text, boolean ascii) {}

    private static final String RESTORE = "run: pg_restore -f script.sql %s";
    private static final String RECODE = "run: iconv -f %s -t UTF-8 %s > script.sql";
    private static final String OTHER_ENGINE = "state its engine with --engine, if this program knows it";
    private static final List<Magic> KNOWN = List.of(
            new Magic(0, "PGDMP", "a dump in PostgreSQL's custom format", RESTORE),
            new Magic(0, "\u001F\u008B", "compressed by gzip", "run: gunzip -c %s > script.sql"),
            new Magic(0, "\u0028\u00B5\u002F\u00FD", "compressed by zstd", "run: zstd -dc %s > script.sql"),
            new Magic(0, "\u0004\"M\u0018", "compressed by lz4", "run: lz4 -dc %s > script.sql"),
            new Magic(0, "\u00FD7zXZ", "compressed by xz", "run: xz -dc %s > script.sql"),
            new Magic(0, "BZh", "compressed by bzip2", "run: bzip2 -dc %s > script.sql"),
            new Magic(0, "PK\u0003\u0004", "a zip archive", "unpack it and name a file or folder of it"),
            new Magic(
                    0,
                    "SQLite format 3\0",
                    "a SQLite database",
                    "name the file itself, not a revision or folder of it"),
            new Magic(257, "ustar", "a tar archive", "if pg_dump wrote it, " + RESTORE + "; else unpack it"),
            new Magic(0, "\u00FF\u00FE\0\0", "in UTF-32", recode("UTF-32")),
            new Magic(0, "\u00FF\u00FE", "in UTF-16", recode("UTF-16")),
            new Magic(0, "\u00FE\u00FF", "in UTF-16", recode("UTF-16")),
            new Magic(
                    0,
                    "version https://git-lfs.github.com/spec/",
                    "only the pointer to a file kept by Git LFS",
                    "run: git lfs pull, then name the file itself"));
    private static final List<Magic> NOT_PSQL = List.of(
            new Magic(0, "-- MySQL dump", "a dump of MySQL", OTHER_ENGINE),
            new Magic(0, "-- MariaDB dump", "a dump of MariaDB", OTHER_ENGINE),
            new Magic(0, "PRAGMA foreign_keys=OFF;", "a dump of SQLite", OTHER_ENGINE));

    private ContentCheck() {}

    private static String recode(String encoding) {
        return RECODE.formatted(encoding, "%s");
    }

    /**
     * The script in this file, without a byte order mark.
     *
     * @param psql whether it will be read as psql reads scripts
     */
    static Checked script(String shown, ByteBuffer content, boolean psql) throws SourceProblem {
        refuse(KNOWN, shown, content);
        if (psql) {
            refuse(NOT_PSQL, shown, content);
        }
        var utf8 = new Utf8(content);
        switch (utf8.fault()) {
            case NONE -> {}
            case NUL ->
                throw fault(
                        shown,
                        content,
                        utf8,
                        "holds a zero byte, which no script can; it is binary or " + "in UTF-16 (then "
                                + RECODE.formatted("UTF-16", shellWord(shown)) + ")");
            case MALFORMED ->
                throw fault(
                        shown,
                        content,
                        utf8,
                        "is not UTF-8: if it is Latin-1, " + RECODE.formatted("LATIN1", shellWord(shown))
                                + ", or dump with --encoding=UTF8");
        }
        ByteBuffer script =
                startsWith(content, 0, "\u00EF\u00BB\u00BF") ? content.slice(3, content.limit() - 3) : content;
        return new Checked(script, utf8.ascii());
    }

    private static void refuse(List<Magic> kinds, String shown, ByteBuffer content) throws SourceProblem {
        for (Magic magic : kinds) {
            if (startsWith(content, magic.at(), magic.bytes())) {
                throw new SourceProblem(Visible.text(shown) + " is " + magic.what() + ": "
                        + magic.remedy().replace("%s", shellWord(shown)));
            }
        }
    }

    private static SourceProblem fault(String shown, ByteBuffer content, Utf8 utf8, String what) {
        int line = new Lines(content).at(utf8.position());
        return new SourceProblem(Visible.text(shown) + " " + what + " (line " + line + ")");
    }

    static boolean pgDump(ByteBuffer script) {
        String start = Bytes.decode(script, 0, Math.min(script.limit(), 4096));
        return start.contains("-- PostgreSQL database dump") || start.contains("-- PostgreSQL database cluster dump");
    }

    /** The bytes are given as Latin-1. */
    private static boolean startsWith(ByteBuffer content, int at, String bytes) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (content.limit() < at + wanted.length) {
            return false;
        }
        byte[] found = new byte[wanted.length];
        content.get(at, found);
        return Arrays.equals(wanted, found);
    }

    /** The name as one word of a shell command that can be copied from a message. */
    static String shellWord(String name) {
        if (name.matches("[A-Za-z0-9_./:+,@-]+")) {
            return name;
        }
        return "'" + Visible.text(name).replace("'", "'\\''") + "'";
    }

    static SourceProblem tooLarge(String shown) {
        return new SourceProblem(Visible.text(shown) + " is larger than 1 GB: dump the schema alone "
                + "(pg_dump --schema-only) and name that");
    }
}
