package org.schemawright.engine.h2.files;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Looks through the statements that a database file is made of, without the engine. Opening such a file means to run
 * them: a view that calls an alias compiles and may call its Java, a linked table connects to another database, and a
 * view may read and write files. A file that would do so is refused.
 */
final class FileScan {
    private static final Pattern ALIAS_OF_SOURCE = Pattern.compile(
            "(?is)CREATE\\s+(?:FORCE\\s+)?ALIAS\\s+(?:\"(?:[^\"]|\"\")+\"\\.)?\"((?:[^\"]|\"\")+)\".*\\sAS\\s+.*");
    private static final Pattern REACHING =
            Pattern.compile("(?i)\\b(FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA)\\b");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final int SQL_COLUMN = 3;

    private FileScan() {}

    static void refuseCode(Path file) throws SQLException {
        Door.shut();
        List<String> statements = statements(file);
        List<String> sources = new ArrayList<>();
        for (String statement : statements) {
            if (statement
                    .toUpperCase(Locale.ROOT)
                    .matches("(?s)CREATE (FORCE )?(GLOBAL |LOCAL )?(TEMPORARY )?LINKED TABLE .*")) {
                throw refused("it holds a linked table, and H2 would connect to another database");
            }
            Matcher alias = ALIAS_OF_SOURCE.matcher(statement);
            if (alias.matches()) {
                sources.add(alias.group(1));
            }
        }
        for (String statement : statements) {
            if (!statement.toUpperCase(Locale.ROOT).matches("(?s)CREATE (FORCE )?(ALIAS|TRIGGER|AGGREGATE) .*")) {
                refuseCalls(statement, sources);
            }
        }
    }

    private static void refuseCalls(String statement, List<String> sources) throws SQLException {
        Matcher reaching = REACHING.matcher(TEXT.matcher(statement).replaceAll("''"));
        if (reaching.find()) {
            throw refused("something in it calls " + reaching.group(1) + ", which reads or writes files");
        }
        for (String source : sources) {
            if (statement.toUpperCase(Locale.ROOT).contains(source.toUpperCase(Locale.ROOT))) {
                throw refused("something in it calls the alias " + source + ", whose Java H2 would compile and run");
            }
        }
    }

    private static SQLException refused(String why) {
        return new SQLException(
                "the file is not opened, since it would run code: " + why
                        + "; take a script of it (SCRIPT NODATA) where that may run, and give the script",
                "0A000");
    }

    private static List<String> statements(Path file) throws SQLException {
        var statements = new ArrayList<String>();
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            var transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            TransactionMap<Long, Row> catalog = transactions.begin().openMap("table.0");
            Iterator<Long> keys = catalog.keyIterator(null);
            while (keys.hasNext()) {
                Row row = catalog.get(keys.next());
                if (row != null) {
                    statements.add(String.valueOf(row.getValue(SQL_COLUMN).getString()));
                }
            }
            return statements;
        } catch (MVStoreException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SQLException(
                    "the file is no H2 database, is damaged, encrypted, or in use by another program: "
                            + e.getMessage(),
                    "08001",
                    e);
        }
    }
}
