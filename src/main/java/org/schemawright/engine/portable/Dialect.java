package org.schemawright.engine.portable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.change.ListShape;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;

/** How one engine says what all engines know. Pure functions of their arguments. */
public interface Dialect {
    /** What a column's type means, in the engine's own rendering of it. */
    PortableType meaning(String type, Database database);

    /** The domain that a type is, where it is one; what it means is then the meaning of the type behind it. */
    default Optional<ObjectRef> domain(String type, Database database) {
        return database.all(Domain.class)
                .map(Domain::ref)
                .filter(known -> relation(known).equals(type))
                .findFirst();
    }

    /** The type for it here, and what differs. */
    Rendered type(PortableType wanted);

    /** Columns whose values the engine counts up by itself, and how. */
    SortedMap<ObjectRef, SequenceOptions> counters(Database database);

    /**
     * The column as it is here where it counts by itself.
     *
     * @param key whether it alone is the table's primary key
     * @return empty where no such column can count
     */
    Optional<Column> counting(Column column, boolean key, SequenceOptions options);

    /**
     * The table, constraint, index, view or sequence as far as it can be here. Names and expressions are this engine's
     * already.
     *
     * @return empty where nothing like it is here
     */
    Optional<Fitted> fit(SchemaObject object);

    /** Settings of tables and columns, by the names of their properties, that only say how this engine works. */
    Set<String> ownSettings();

    /** Whether an enumeration is an object with a name of its own here. */
    boolean namesEnumerations();

    /** Whether the table is one that keeps rows itself, and not a module that looks like one. */
    default boolean keepsRows(Table table) {
        return true;
    }

    /** The usual method of indexes here. */
    String indexMethod();

    /** All methods that an index may be asked to take, the usual one first. */
    default List<String> indexMethods() {
        return List.of(indexMethod());
    }

    /** Whether nulls come first in an index that does not say. */
    boolean indexesNullsFirst();

    /** The same for a key that runs one way or the other: nulls stand for the greatest value, or for the least. */
    default boolean indexesNullsFirst(boolean descending) {
        return descending != indexesNullsFirst();
    }

    /** Triggers as they are written here; empty where no text makes one. */
    default Optional<Triggers> triggers() {
        return Optional.empty();
    }

    /** Whether a constraint needs a name of its own among all of the schema, not only of its table. */
    boolean constraintNamesInSchema();

    /** The name of a constraint where somebody gave it one; one that the engine chose says nothing elsewhere. */
    boolean named(ObjectRef constraint, Database database);

    /** An expression of this engine with what nobody else writes so written as others do, where it can be. */
    default String common(String expression) {
        return expression;
    }

    /** The operand turned into the type; empty where that would not do what it does elsewhere. */
    default Optional<String> cast(PortableType type, String operand) {
        return Optional.of("CAST(" + operand + " AS " + type(type).type() + ")");
    }

    /** What functions are called here, in lower case, the first name being the one to write. Others are not known here. */
    Map<PortableFunction, List<String>> functions();

    /** The literal for a true or false value. */
    String truth(boolean value);

    /** What opens a transaction in which references may be broken for a while, and what ends it. */
    Frame copying();

    /** Words that make a table of one session, and words that put rows into one or else undo the transaction. */
    Words words();

    /** Whether the text of a view has the new name of a table that gets one. */
    default boolean viewsFollowNames() {
        return true;
    }

    /** The statements that make the engine keep a dependency true. */
    default List<String> guard(KeptDependency kept) {
        return List.of();
    }

    /**
     * How a text that is a list comes apart.
     *
     * @param value the text as SQL, quoted and with its table's alias
     * @return empty where the engine has no way to it
     */
    default Optional<ElementRows> elements(ListShape list, String value) {
        return Optional.empty();
    }

    /** What makes a column count on from a number; empty where it does so by itself. */
    default Optional<String> countingFrom(ObjectRef column, long next) {
        return Optional.of(
                "ALTER TABLE " + relation(column) + " ALTER COLUMN " + quoted(column.last()) + " RESTART WITH " + next);
    }

    /** A name as it has to be written. */
    String quoted(String name);

    /** A table, a view or the table of a part, or a type, as a statement names it. */
    String relation(ObjectRef relation);

    /**
     * A literal for a value as {@link RowScript} reads it: a number or true or false as it is written in SQL, a text of
     * any type in quotes, bytes in hexadecimal digits.
     */
    String literal(PortableType type, String text);

    /** The query for a column's values, so that they are read as texts that every engine understands. */
    String readable(PortableType type, String quotedColumn);

    /** Such as {@code CREATE TEMPORARY TABLE} and {@code INSERT INTO}. */
    record Words(String temporaryTable, String insertOrUndo) {}

    /** Statements without semicolons. */
    record Frame(List<String> begin, List<String> end) {
        public Frame {
            begin = List.copyOf(begin);
            end = List.copyOf(end);
        }
    }

    /**
     * An object of this engine.
     *
     * @param lost what of it is not there, each as the end of a sentence that begins with the object
     */
    record Fitted(SchemaObject object, List<String> lost) {
        public Fitted {
            lost = List.copyOf(lost);
        }
    }

    /**
     * A type of this engine, and what has to be said of it.
     *
     * @param check  what limits its values, since the type does not, with {@link #COLUMN} for the quoted column
     * @param traps  what is not quite as it was, each as the end of a sentence
     */
    record Rendered(String type, Optional<String> check, List<String> traps) {
        public static final String COLUMN = "{}";

        public Rendered {
            traps = List.copyOf(traps);
        }

        public Rendered(String type, String... traps) {
            this(type, Optional.empty(), List.of(traps));
        }

        /** The same with a check. */
        public Rendered checked(String condition) {
            return new Rendered(type, Optional.of(condition), traps);
        }
    }
}
