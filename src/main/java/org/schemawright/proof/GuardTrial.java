package org.schemawright.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.model.Database;

/** Tries on a scratch database whether a guard refuses a row that breaks the dependency that it keeps. */
public final class GuardTrial {
    private final Engine engine;

    public GuardTrial(Engine engine) {
        this.engine = engine;
    }

    /** Rows are made to agree in what determines; if they differ in the rest, the guard has to object by its name. */
    public boolean refuses(ScratchDatabase copy, Database model, KeptDependency kept, List<String> statements)
            throws SQLException {
        if (!engine.testRows().fill(copy, model).isEmpty() || holdsLessThanTwo(copy, kept)) {
            return false;
        }
        String table = engine.dialect().relation(kept.table());
        try {
            for (String statement : statements) {
                copy.run(statement);
            }
        } catch (SQLException e) {
            // Made-up rows break the dependency themselves; whether they do is the guard's own question.
            return names(e, kept);
        }
        String same = kept.determinant().stream()
                .map(column -> engine.dialect().quoted(column.name()))
                .map(name -> name + " = (SELECT max(" + name + ") FROM " + table + ")")
                .collect(Collectors.joining(", "));
        try {
            copy.run("UPDATE " + table + " SET " + same);
        } catch (SQLException e) {
            return names(e, kept);
        }
        return false;
    }

    private static boolean names(SQLException refusal, KeptDependency kept) {
        return String.valueOf(refusal.getMessage())
                .toLowerCase(Locale.ROOT)
                .contains(kept.name().toLowerCase(Locale.ROOT));
    }

    private boolean holdsLessThanTwo(ScratchDatabase copy, KeptDependency kept) throws SQLException {
        String names = kept.dependent().stream()
                .map(column -> engine.dialect().quoted(column.name()))
                .collect(Collectors.joining(", "));
        try (Statement statement = copy.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM (SELECT DISTINCT " + names + " FROM "
                        + engine.dialect().relation(kept.table()) + ") AS found")) {
            return !rows.next() || rows.getLong(1) < 2;
        }
    }
}
