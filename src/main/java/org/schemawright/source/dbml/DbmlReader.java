package org.schemawright.source.dbml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.schemawright.connect.ServerAddress;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;

/** Reads DBML. */
public final class DbmlReader {
    public static final String ENDING = ".dbml";

    private DbmlReader() {}

    /** @param name as messages call the text */
    public static DbmlFile read(String name, String text) throws SourceProblem {
        try {
            return Parser.parse(text);
        } catch (DbmlProblem e) {
            throw new SourceProblem(Visible.text(name) + ", line " + e.line() + ", column " + e.column() + ": "
                    + e.getMessage() + "; nothing was changed");
        }
    }

    /** The engine that the file is written for, by its id, where it is one of these. */
    public static Optional<String> engine(DbmlFile file, Set<String> known) {
        return file.databaseType()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .map(type -> type.startsWith("postgres") ? ServerAddress.ENGINE : type)
                .filter(known::contains);
    }
}
