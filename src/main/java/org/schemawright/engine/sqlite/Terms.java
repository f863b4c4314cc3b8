package org.schemawright.engine.sqlite;

import java.util.Locale;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The words under which the model keeps what only SQLite has. */
public final class Terms {
    public static final String ENGINE = "sqlite";
    public static final int MAJOR = 3;
    public static final String SCHEMA = "main";

    /** Options of a table. */
    public static final String STRICT = "strict";

    public static final String WITHOUT_ROWID = "without rowid";

    /** The property of a virtual table that holds all that stands behind USING. */
    public static final String MODULE = "module";

    /** The property of a column that says what becomes of a row with a null. */
    public static final String NOT_NULL_CONFLICT = "not null on conflict";

    /** Settings of a key. */
    public static final String CONFLICT = "on conflict";

    public static final String AUTOINCREMENT = "autoincrement";

    /** The columns with collations and orders, where they have such. */
    public static final String KEYS = "keys";

    /** A whole number as a descending primary key that is not the rowid, as SQLite has had it since its beginnings. */
    public static final String ASIDE = "beside the rowid";

    public static final String SET = "yes";

    private Terms() {}

    public static ObjectRef table(String name) {
        return ObjectRef.of(Kind.TABLE, SCHEMA, name);
    }

    public static boolean strict(Table table) {
        return table.options().containsKey(STRICT);
    }

    public static boolean withoutRowid(Table table) {
        return table.options().containsKey(WITHOUT_ROWID);
    }

    public static boolean virtual(Table table) {
        return table.properties().containsKey(MODULE);
    }

    /** A name in the form in which SQLite compares names: it folds the letters of ASCII and no others. */
    public static String folded(String name) {
        var folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    public static boolean reserved(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("sqlite_");
    }
}
