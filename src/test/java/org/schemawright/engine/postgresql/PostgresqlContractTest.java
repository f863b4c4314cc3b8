package org.schemawright.engine.postgresql;

import java.util.List;
import org.schemawright.engine.Engine;
import org.schemawright.engine.EngineContractTest;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class PostgresqlContractTest extends EngineContractTest {
    @Override
    protected Engine engine() {
        return new PostgresqlEngine();
    }

    @Override
    protected String schema() {
        return """
            CREATE TABLE customer (id integer PRIMARY KEY, email text NOT NULL UNIQUE, born date);
            CREATE TABLE orders (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              customer_id integer NOT NULL REFERENCES customer (id),
              total numeric(10, 2) DEFAULT 0 CHECK (total >= 0));
            CREATE INDEX orders_customer ON orders (customer_id);
            CREATE VIEW big AS SELECT id FROM orders WHERE total > 5;
            """;
    }

    @Override
    protected String changed() {
        return """
            CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL, phone text);
            CREATE TABLE orders (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
              total numeric(12, 2) DEFAULT 1);
            CREATE UNIQUE INDEX customer_lower ON customer (lower(email));
            CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 6;
            """;
    }

    @Override
    protected List<ObjectRef> lost() {
        return List.of(ObjectRef.of(Kind.COLUMN, "public", "customer", "born"));
    }

    @Override
    protected String wide(int tables) {
        var script = new StringBuilder();
        for (int i = 0; i < tables; i++) {
            script.append("CREATE TABLE t%d (id integer PRIMARY KEY, a integer REFERENCES t%d (id));\n"
                    .formatted(i, Math.max(0, i - 1)));
            script.append("CREATE INDEX t%d_a ON t%d (a);\n".formatted(i, i));
        }
        return script.toString();
    }

    @Override
    protected String textType() {
        return "text";
    }
}
