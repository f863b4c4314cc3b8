package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.design.SchemaFacts;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** Writes the statements that make one object, with what stands on it. Pure and quick: no engine is asked. */
public final class PreviewObject {
    private final EngineChoice engines;

    public PreviewObject(EngineChoice engines) {
        this.engines = engines;
    }

    /** The statements with their semicolons; empty for what is not there. */
    public String sql(Database database, SchemaFacts facts, ObjectRef ref) throws BadRequest {
        Engine engine = engines.byId(database.version().engine());
        var writing = new Writing(database, database, Strategy.DIRECT);
        var statements = new ArrayList<String>();
        for (SchemaObject object : objects(database, facts, ref, engine.writer().madeWithTable())) {
            engine.writer().create(object, writing).forEach(draft -> statements.add(draft.sql() + ";"));
        }
        return String.join("\n\n", statements);
    }

    /** Each of them once; in place of what is made with its table, the table. */
    private static List<SchemaObject> objects(
            Database database, SchemaFacts facts, ObjectRef ref, Set<Kind> withTable) {
        ObjectRef whole = ref.kind() == Kind.COLUMN ? SchemaFacts.tableOf(database, ref) : ref;
        return Stream.concat(Stream.of(whole), facts.of(whole).own())
                .map(one -> withTable.contains(one.kind()) ? SchemaFacts.tableOf(database, one) : one)
                .distinct()
                .flatMap(one -> database.find(one).stream())
                .toList();
    }
}
