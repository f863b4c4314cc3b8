package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.List;
import org.schemawright.model.Opaque;

/**
 * Aliases, aggregates and triggers, which are Java: kept as text. They are taken from a script of the database, for the
 * view of routines in the information schema loads and compiles what it lists.
 */
final class CodeReader {
    private static final List<String> CODE =
            List.of("CREATE FORCE ALIAS ", "CREATE FORCE AGGREGATE ", "CREATE AGGREGATE ", "CREATE FORCE TRIGGER ");

    private CodeReader() {}

    static void read(Catalog catalog, Reading reading) {
        try {
            catalog.each("SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> {
                String statement = row.getString(1);
                if (CODE.stream().anyMatch(statement::startsWith)) {
                    String bare =
                            statement.replaceFirst("^CREATE FORCE ", "CREATE ").replaceFirst(";\\s*$", "");
                    reading.add(new Opaque(OpaqueStatement.ref(bare), bare));
                }
            });
        } catch (SQLException e) {
            reading.unseen("aliases and triggers may be read by an administrator only");
        }
    }
}
