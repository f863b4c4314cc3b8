package org.schemawright.engine.h2.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows.Digest;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Table;

/** The number of a table's rows, and the sum of a hash of each. */
final class RowDigest {
    private static final int HASH_BYTES = 8;

    private RowDigest() {}

    static Digest of(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException {
        String values = columns.isEmpty()
                ? "1"
                : columns.stream().map(column -> text(table, column)).collect(Collectors.joining(", "));
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        try (Statement statement = scratch.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + values + " FROM " + Quote.qualified(table.ref()))) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                sum = sum.add(hash(rows, width));
                count++;
            }
        }
        return new Digest(count, new BigDecimal(sum));
    }

    private static String text(Table table, String column) {
        String type = table.column(column).map(it -> it.type()).orElse("");
        boolean bytes = type.startsWith("BINARY") || type.equals("JAVA_OBJECT") || type.startsWith("GEOMETRY");
        return bytes
                ? "RAWTOHEX(CAST(" + Quote.name(column) + " AS BINARY VARYING))"
                : "CAST(" + Quote.name(column) + " AS CHARACTER VARYING)";
    }

    private static BigInteger hash(ResultSet row, int width) throws SQLException {
        MessageDigest digest = sha256();
        for (int i = 1; i <= width; i++) {
            String value = row.getString(i);
            digest.update((value == null ? "~" : value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
        }
        return new BigInteger(1, Arrays.copyOf(digest.digest(), HASH_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
