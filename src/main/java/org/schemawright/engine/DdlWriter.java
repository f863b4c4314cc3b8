package org.schemawright.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/**
 * Turns the change of one object into statements. Pure functions of their arguments. Every name is qualified and
 * quoted where it needs to be. The planner decides when a statement runs: whatever the object needs is there when it is
 * created, and whatever needs it is gone when it is dropped or taken down.
 */
public interface DdlWriter {
    /**
     * The kinds of parts that exist only within the statement that makes their table. A table comes with all of them; to
     * make, change or drop one of a table that stays is to alter the table.
     */
    default Set<Kind> madeWithTable() {
        return Set.of();
    }

    /** Why the engine cannot have such an object; empty where it can. Planning to make one is refused. */
    default Optional<String> refusal(SchemaObject object) {
        return Optional.empty();
    }

    /**
     * Makes the object with its comment, owner and privileges. A table comes with its columns and what is
     * {@linkplain #madeWithTable made with it}, and nothing else.
     */
    List<Draft> create(SchemaObject object, Writing writing);

    /** Drops the object; never with CASCADE. */
    List<Draft> drop(SchemaObject object, Writing writing);

    /** What has to be away while the object goes and its successor comes, though it may not need the object itself. */
    Set<ObjectRef> inTheWayOfDrop(SchemaObject object, Writing writing);

    /** What of before has to be away while the object comes, though the object itself does not take its place. */
    Set<ObjectRef> inTheWayOfCreation(SchemaObject object, Writing writing);

    /** Both are of the same kind and name. Tables are compared without their columns, columns without defaults. */
    Alteration alter(SchemaObject before, SchemaObject after, Writing writing);

    /**
     * What is left to do for an object that was swapped or replaced, once all tables stand with their partitions and
     * before anything reacts to their rows: rows that were held aside go where they belong. Mostly nothing.
     */
    List<Draft> settle(SchemaObject before, SchemaObject after, Writing writing);
}
