package org.schemawright.engine.sqlite.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Tries rows until SQLite takes them, the same each time. Triggers fire as they do in use. */
public final class SqliteTestRows implements TestRows {
    private static final int SMALL_SCHEMA = 50;
    private static final int MANY = 12;
    private static final int FEW = 4;

    @Override
    public List<ObjectRef> fill(ScratchDatabase scratch, Database model) throws SQLException {
        return fill(scratch, model, Optional.empty(), Set.of());
    }

    @Override
    public List<ObjectRef> fillKeeping(ScratchDatabase scratch, Database model, Database rules, Set<ObjectRef> without)
            throws SQLException {
        try (var other = OtherRules.of(rules)) {
            return fill(scratch, model, Optional.of(other), without);
        }
    }

    private static List<ObjectRef> fill(
            ScratchDatabase scratch, Database model, Optional<OtherRules> rules, Set<ObjectRef> without)
            throws SQLException {
        List<TableParts> tables = FillOrder.of(model).stream()
                .filter(table -> !Terms.virtual(table.table()) && !without.contains(table.ref()))
                .toList();
        for (TableParts table : tables) {
            if (count(scratch, table.table()) > 0) {
                return List.of();
            }
        }
        var unfilled = new ArrayList<ObjectRef>();
        int wanted = tables.size() <= SMALL_SCHEMA ? MANY : FEW;
        for (TableParts table : tables) {
            var filling = new TableFilling(scratch, table, model, wanted);
            if (rules.isPresent() && filling.fill(rules) == 0) {
                filling.fill(Optional.empty());
            } else if (rules.isEmpty()) {
                filling.fill(Optional.empty());
            }
            if (count(scratch, table.table()) == 0) {
                fillLoosely(filling, scratch);
            }
            if (count(scratch, table.table()) == 0) {
                unfilled.add(table.ref());
            }
        }
        return unfilled;
    }

    /** A reference that SQLite cannot follow refuses every row, but for a session that does not look at references. */
    private static void fillLoosely(TableFilling filling, ScratchDatabase scratch) throws SQLException {
        scratch.run("PRAGMA foreign_keys = OFF");
        try {
            filling.fill(Optional.empty());
        } finally {
            scratch.run("PRAGMA foreign_keys = ON");
        }
    }

    private static long count(ScratchDatabase scratch, Table table) throws SQLException {
        try (Statement statement = scratch.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + Quote.relation(table.ref()))) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Digest digest(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException {
        String values = columns.stream()
                .map(column -> "quote(" + Quote.quoted(column) + ")")
                .collect(Collectors.joining(", "));
        long rows = 0;
        BigInteger sum = BigInteger.ZERO;
        try (Statement statement = scratch.connection().createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT " + (values.isEmpty() ? "1" : values) + " FROM " + Quote.relation(table.ref()))) {
            MessageDigest digest = sha256();
            while (found.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    digest.update(found.getString(i).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
                sum = sum.add(new BigInteger(1, digest.digest()));
                rows++;
            }
        }
        return new Digest(rows, new BigDecimal(sum));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
