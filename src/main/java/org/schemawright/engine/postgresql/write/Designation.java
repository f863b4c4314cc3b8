package org.schemawright.engine.postgresql.write;

import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.Routine;
import org.schemawright.model.Routine.RoutineForm;
import org.schemawright.model.SchemaObject;

/**
 * How a statement points at an object that exists: its kind in PostgreSQL's words and its name, as COMMENT ON, ALTER
 * and DROP take it. The paths of the rarer kinds are: operator schema, name, {@code (left, right)}; operator class and
 * family schema, name, access method; cast source and target type; transform type and language; user mapping server
 * and role.
 */
final class Designation {
    private Designation() {}

    static String of(SchemaObject object) {
        return object instanceof Routine routine ? routine(routine) : of(object.ref());
    }

    /** The same where only the name is known: a routine is then a ROUTINE, whichever form it has. */
    static String of(ObjectRef ref) {
        return switch (ref.kind()) {
            case SCHEMA,
                    LANGUAGE,
                    EXTENSION,
                    ACCESS_METHOD,
                    FOREIGN_DATA_WRAPPER,
                    SERVER,
                    PUBLICATION,
                    SUBSCRIPTION,
                    EVENT_TRIGGER -> words(ref.kind()) + " " + Quote.name(ref.last());
            case SHELL_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> "TYPE " + Quote.qualified(ref);
            case COLLATION,
                    DOMAIN,
                    CONVERSION,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    SEQUENCE,
                    TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    STATISTICS -> words(ref.kind()) + " " + Quote.qualified(ref);
            case ROUTINE -> "ROUTINE " + Quote.qualified(ref) + ref.last();
            case AGGREGATE -> "AGGREGATE " + Quote.qualified(ref) + (ref.last().equals("()") ? "(*)" : ref.last());
            case OPERATOR -> "OPERATOR " + Quote.name(ref.schema()) + "." + ref.name() + " " + ref.last();
            case OPERATOR_FAMILY, OPERATOR_CLASS ->
                words(ref.kind()) + " " + Quote.qualified(ref) + " USING " + Quote.name(ref.last());
            case CAST -> "CAST (" + ref.path().getFirst() + " AS " + ref.last() + ")";
            case TRANSFORM -> "TRANSFORM FOR " + ref.path().getFirst() + " LANGUAGE " + Quote.name(ref.last());
            case USER_MAPPING ->
                "USER MAPPING FOR " + user(ref.last()) + " SERVER "
                        + Quote.name(ref.path().getFirst());
            case COLUMN -> "COLUMN " + Quote.qualified(ref) + "." + Quote.name(ref.last());
            case INDEX -> "INDEX " + Quote.qualified(ref.schema(), ref.last());
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT, FOREIGN_KEY ->
                onRelation("CONSTRAINT ", ref);
            case DOMAIN_CONSTRAINT -> "CONSTRAINT " + Quote.name(ref.last()) + " ON DOMAIN " + Quote.qualified(ref);
            case IDENTITY_SEQUENCE -> "SEQUENCE " + Quote.qualified(ref.schema(), ref.last());
            case TRIGGER, CONSTRAINT_TRIGGER, PARTITION_TRIGGER -> onRelation("TRIGGER ", ref);
            case RULE -> onRelation("RULE ", ref);
            case POLICY -> onRelation("POLICY ", ref);
            case COLUMN_DEFAULT,
                    SEQUENCE_OWNERSHIP,
                    PARTITION_ATTACHMENT,
                    PUBLICATION_MEMBER,
                    DEFAULT_PRIVILEGES,
                    PART_COMMENT,
                    CONSTANT,
                    SYNONYM,
                    OPAQUE -> throw new IllegalArgumentException("no statement can point at the " + ref);
        };
    }

    /** What GRANT and REVOKE call it after ON; they know fewer kinds than the rest. */
    static String granted(SchemaObject object) {
        ObjectRef ref = object.ref();
        return switch (ref.kind()) {
            case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> "TABLE " + Quote.qualified(ref);
            case AGGREGATE -> "FUNCTION " + Quote.qualified(ref) + ref.last();
            case SERVER -> "FOREIGN " + of(ref);
            case Kind _ -> of(object);
        };
    }

    /** Who runs the script is no name that stays the same. */
    private static String user(String name) {
        return name.equals("CURRENT_USER") ? name : role(name);
    }

    /** A role after TO, FROM or FOR; everybody where it is {@link Privilege#PUBLIC}. */
    static String role(String name) {
        return name.equals(Privilege.PUBLIC) ? "PUBLIC" : Quote.name(name);
    }

    /**
     * A procedure's first argument carries its mode, for without any the engine also looks for a procedure whose input
     * and output arguments together are of these types, and refuses where it finds two.
     */
    private static String routine(Routine routine) {
        ObjectRef ref = routine.ref();
        if (routine.form() != RoutineForm.PROCEDURE) {
            return "FUNCTION " + Quote.qualified(ref) + ref.last();
        }
        String types = ref.last().equals("()") ? "()" : "(IN " + ref.last().substring(1);
        return "PROCEDURE " + Quote.qualified(ref) + types;
    }

    private static String onRelation(String word, ObjectRef ref) {
        return word + Quote.name(ref.last()) + " ON " + Quote.qualified(ref);
    }

    private static String words(Kind kind) {
        return kind.name().replace('_', ' ');
    }
}
