package org.schemawright.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.source.lexer.Bytes;

/** The lines of {@code COPY … FROM stdin}: counted, or written as INSERT statements, which any connection can run. */
final class CopyRows {
    private static final int ROWS = 500;
    private static final int BYTES = 1 << 18;

    /** One INSERT, and the byte at which its first row begins. */
    record Insert(String sql, int position) {}

    private final ByteBuffer text;
    private final int start;
    private final int end;

    /** @param start the byte behind the semicolon of COPY */
    CopyRows(ByteBuffer text, int start, int end) {
        this.text = text;
        this.start = Math.min(lineEnd(start, end, text) + 1, end);
        this.end = end;
    }

    private static int lineEnd(int from, int end, ByteBuffer text) {
        int i = from;
        while (i < end && text.get(i) != '\n') {
            i++;
        }
        return i;
    }

    private boolean last(int from, int lineEnd) {
        return from + 1 < lineEnd && text.get(from) == '\\' && text.get(from + 1) == '.';
    }

    long count() {
        long count = 0;
        for (int i = start; i < end; ) {
            int lineEnd = lineEnd(i, end, text);
            count += last(i, lineEnd) ? 0 : 1;
            i = lineEnd + 1;
        }
        return count;
    }

    /** The table and its columns, as the COPY names them; nothing if the rows are not in COPY's text form. */
    static Optional<String> target(RawStatement copy) {
        Head head = copy.head();
        int from = head.find("from", "stdin");
        if (from < 2 || head.size() > from + 2) {
            return Optional.empty();
        }
        String sql = copy.sql();
        int behind = sql.toLowerCase(Locale.ROOT).lastIndexOf("stdin") + "stdin".length();
        int length = head.start(from) - head.start(0);
        return sql.substring(behind).isBlank() && length <= sql.length()
                ? Optional.of(sql.substring("copy".length(), length).strip())
                : Optional.empty();
    }

    List<Insert> inserts(String target) {
        var inserts = new ArrayList<Insert>();
        String head = "INSERT INTO " + target + " OVERRIDING SYSTEM VALUE VALUES\n";
        var sql = new StringBuilder(head);
        int first = start;
        int rows = 0;
        for (int i = start; i < end; ) {
            int lineEnd = lineEnd(i, end, text);
            if (!last(i, lineEnd)) {
                sql.append(rows++ == 0 ? "(" : ",\n(").append(row(i, lineEnd)).append(')');
            }
            i = lineEnd + 1;
            if (rows == ROWS || sql.length() > BYTES || (i >= end && rows > 0)) {
                inserts.add(new Insert(sql.toString(), first));
                sql = new StringBuilder(head);
                rows = 0;
                first = i;
            }
        }
        return inserts;
    }

    private String row(int from, int lineEnd) {
        int stop = lineEnd > from && text.get(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
        var row = new StringBuilder();
        for (String field : Bytes.decode(text, from, stop).split("\t", -1)) {
            row.append(row.isEmpty() ? "" : ", ").append(field.equals("\\N") ? "NULL" : literal(field));
        }
        return row.toString();
    }

    private static String literal(String field) {
        return "'" + (field.indexOf('\\') < 0 ? field : unescaped(field)).replace("'", "''") + "'";
    }

    private static String unescaped(String field) {
        var plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                plain.append(c);
                continue;
            }
            char next = field.charAt(++i);
            int at = "bfnrtv".indexOf(next);
            plain.append(at < 0 ? next : "\b\f\n\r\t\u000B".charAt(at));
        }
        return plain.toString();
    }
}
