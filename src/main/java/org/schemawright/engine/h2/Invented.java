package org.schemawright.engine.h2;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.schemawright.model.ObjectRef;

/**
 * Constraints that were made without a name. The engine invents one from the table's name and from what names were
 * taken at the time, so it says nothing; here such a constraint is called by what it does, and statements find the
 * engine's name when they run.
 */
public final class Invented {
    private static final Pattern BY_THE_ENGINE = Pattern.compile("CONSTRAINT_[0-9A-F]{1,8}(_[0-9]+)?");
    private static final String MARK = "unnamed ";
    private static final Pattern SECOND = Pattern.compile(" #[0-9]+$");
    private static final int DIGITS = 8;

    private Invented() {}

    /** Whether a name in the catalog is one that the engine made up. */
    public static boolean byTheEngine(String name) {
        return BY_THE_ENGINE.matcher(name).matches();
    }

    /** What a constraint without a name is called here. */
    public static String name(String definition) {
        return MARK + definition;
    }

    /** Whether the constraint has no name of its own. */
    public static boolean is(ObjectRef constraint) {
        return constraint.last().startsWith(MARK);
    }

    /** A name such as the engine invents, for a constraint that shall have none of its own any more. */
    public static String nameFor(ObjectRef constraint) {
        long hash = Integer.toUnsignedLong(List.copyOf(constraint.path()).hashCode());
        String digits = Long.toHexString(hash).toUpperCase(Locale.ROOT);
        return "CONSTRAINT_" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    public static String primaryKey() {
        return "PRIMARY KEY";
    }

    public static String unique(List<String> columns) {
        return "UNIQUE(" + Quote.names(columns) + ")";
    }

    public static String foreignKey(List<String> columns, ObjectRef target, List<String> targetColumns) {
        return "FOREIGN KEY(" + Quote.names(columns) + ") REFERENCES " + Quote.qualified(target) + "("
                + Quote.names(targetColumns) + ")";
    }

    public static String check(String expression) {
        return "CHECK(" + expression + ")";
    }

    /**
     * A statement about a constraint of a table or domain.
     *
     * @param before what stands in front of the constraint's name
     * @param after  what stands behind it
     */
    public static String statement(String before, ObjectRef constraint, String after) {
        if (!is(constraint)) {
            return before + " " + Quote.name(constraint.last()) + after;
        }
        return "EXECUTE IMMEDIATE (SELECT " + Quote.text(before + " \"") + " || MIN(C.CONSTRAINT_NAME) || "
                + Quote.text("\"" + after) + " FROM " + found(constraint) + ")";
    }

    private static String found(ObjectRef constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> ofTable(constraint, "C.CONSTRAINT_TYPE = 'PRIMARY KEY'");
            case UNIQUE_CONSTRAINT ->
                ofTable(
                        constraint,
                        "C.CONSTRAINT_TYPE = 'UNIQUE' AND 'UNIQUE(' || (" + columns("C", "COLUMN_NAME") + ") || ')' = "
                                + definition(constraint));
            case FOREIGN_KEY -> ofTable(constraint, isForeignKey(definition(constraint)));
            case CHECK_CONSTRAINT ->
                ofTable(constraint, "C.CONSTRAINT_TYPE = 'CHECK' AND " + isCheck(definition(constraint)));
            default -> ofDomain(constraint, isCheck(definition(constraint)));
        };
    }

    private static String definition(ObjectRef constraint) {
        String text = constraint.last().substring(MARK.length());
        return Quote.text(SECOND.matcher(text).replaceFirst(""));
    }

    private static String ofTable(ObjectRef constraint, String condition) {
        return "INFORMATION_SCHEMA.TABLE_CONSTRAINTS C WHERE C.TABLE_SCHEMA = " + Quote.text(constraint.schema())
                + " AND C.TABLE_NAME = " + Quote.text(constraint.name()) + byPattern() + " AND " + condition;
    }

    private static String ofDomain(ObjectRef constraint, String condition) {
        return "INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS C WHERE C.DOMAIN_SCHEMA = " + Quote.text(constraint.schema())
                + " AND C.DOMAIN_NAME = " + Quote.text(constraint.name()) + byPattern() + " AND " + condition;
    }

    private static String byPattern() {
        return " AND REGEXP_LIKE(C.CONSTRAINT_NAME, '^" + BY_THE_ENGINE.pattern() + "$')";
    }

    private static String isCheck(String definition) {
        return "EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS K WHERE K.CONSTRAINT_SCHEMA ="
            + " C.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND 'CHECK(' || K.CHECK_CLAUSE || ')' = "
                + definition + ")";
    }

    private static String isForeignKey(String definition) {
        return "EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R JOIN"
                + " INFORMATION_SCHEMA.TABLE_CONSTRAINTS T ON T.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA AND"
                + " T.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME WHERE R.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND"
                + " R.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND 'FOREIGN KEY(' || (" + columns("C", "COLUMN_NAME")
                + ") || ') REFERENCES ' || " + quoted("T.TABLE_SCHEMA") + " || '.' || " + quoted("T.TABLE_NAME")
                + " || '(' || (" + referenced() + ") || ')' = " + definition + ")";
    }

    private static String columns(String constraint, String column) {
        return "SELECT LISTAGG(" + quoted("U." + column) + ", ', ') WITHIN GROUP (ORDER BY U.ORDINAL_POSITION) FROM"
                + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE U WHERE U.CONSTRAINT_SCHEMA = " + constraint
                + ".CONSTRAINT_SCHEMA AND U.CONSTRAINT_NAME = " + constraint + ".CONSTRAINT_NAME";
    }

    private static String referenced() {
        return "SELECT LISTAGG(" + quoted("P.COLUMN_NAME")
                + ", ', ') WITHIN GROUP (ORDER BY U.ORDINAL_POSITION) FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE U JOIN"
                + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE P ON P.CONSTRAINT_SCHEMA = T.CONSTRAINT_SCHEMA AND"
                + " P.CONSTRAINT_NAME = T.CONSTRAINT_NAME AND P.ORDINAL_POSITION = U.POSITION_IN_UNIQUE_CONSTRAINT"
                + " WHERE U.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND U.CONSTRAINT_NAME = C.CONSTRAINT_NAME";
    }

    private static String quoted(String name) {
        return "'\"' || REPLACE(" + name + ", '\"', '\"\"') || '\"'";
    }
}
