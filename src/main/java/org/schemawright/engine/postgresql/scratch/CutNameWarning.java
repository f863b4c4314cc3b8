package org.schemawright.engine.postgresql.scratch;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine cut a name at 63 bytes and ran the statement: it says so by a mere notice. */
final class CutNameWarning extends SQLException {
    private static final long serialVersionUID = 1L;

    static final String STATE = "42622";

    private static final Pattern NAMES =
            Pattern.compile("identifier \"(.*)\" will be truncated to \"(.*)\"", Pattern.DOTALL);

    private final String written;
    private final String kept;

    CutNameWarning(SQLWarning notice) {
        super(notice.getMessage() + " (names end after 63 bytes)", STATE, notice);
        Matcher names = NAMES.matcher(String.valueOf(notice.getMessage()));
        boolean told = names.find();
        this.written = told ? names.group(1) : "";
        this.kept = told ? names.group(2) : "";
    }

    String written() {
        return written;
    }

    String kept() {
        return kept;
    }
}
