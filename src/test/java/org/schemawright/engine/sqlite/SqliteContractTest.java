package org.schemawright.engine.sqlite;

import java.util.List;
import org.schemawright.engine.Engine;
import org.schemawright.engine.EngineContractTest;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class SqliteContractTest extends EngineContractTest {
    @Override
    protected Engine engine() {
        return new SqliteEngine();
    }

    @Override
    protected String schema() {
        return """
            CREATE TABLE customer (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              email TEXT NOT NULL COLLATE NOCASE UNIQUE,
              note TEXT DEFAULT 'none',
              born TEXT,
              CHECK (length(email) > 0)
            );
            CREATE TABLE orders (
              id INTEGER PRIMARY KEY,
              customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
              total REAL NOT NULL DEFAULT 0 CHECK (total >= 0),
              net REAL AS (total / 1.2),
              placed_at TEXT DEFAULT CURRENT_TIMESTAMP
            );
            CREATE TABLE tag (name TEXT PRIMARY KEY, parent TEXT REFERENCES tag (name)) WITHOUT ROWID;
            CREATE TABLE strict_one (a INT, b TEXT, c ANY, PRIMARY KEY (a, b DESC) ON CONFLICT FAIL) STRICT;
            CREATE TABLE audit (what TEXT, at TEXT);
            CREATE INDEX orders_customer ON orders (customer_id, total DESC) WHERE total > 0;
            CREATE UNIQUE INDEX customer_lower ON customer (lower(email));
            CREATE VIEW big AS SELECT o.id, c.email FROM orders o JOIN customer c ON c.id = o.customer_id;
            CREATE TRIGGER noted AFTER UPDATE OF total ON orders WHEN NEW.total <> OLD.total BEGIN
              INSERT INTO audit VALUES (CASE WHEN NEW.total > 5 THEN 'up' ELSE 'down' END, '');
            END;
            CREATE TRIGGER into_big INSTEAD OF INSERT ON big BEGIN
              INSERT INTO customer (email) VALUES (NEW.email);
            END;
            """;
    }

    @Override
    protected String changed() {
        return """
            CREATE TABLE customer (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              email TEXT NOT NULL COLLATE NOCASE UNIQUE,
              note TEXT DEFAULT 'nothing',
              phone TEXT,
              CHECK (length(email) > 0),
              CONSTRAINT short CHECK (length(note) < 1000)
            );
            CREATE TABLE orders (
              id INTEGER PRIMARY KEY,
              customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
              total REAL NOT NULL DEFAULT 0 CHECK (total >= 0),
              net REAL AS (total / 1.1) STORED,
              placed_at TEXT DEFAULT CURRENT_TIMESTAMP,
              state TEXT NOT NULL DEFAULT 'new'
            );
            CREATE TABLE tag (name TEXT PRIMARY KEY, parent TEXT REFERENCES tag (name) DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE strict_one (a INT, b TEXT, c ANY, PRIMARY KEY (a, b DESC)) STRICT;
            CREATE TABLE fresh (id INTEGER PRIMARY KEY, order_id INT REFERENCES orders);
            CREATE INDEX orders_customer ON orders (customer_id, total) WHERE total > 1;
            CREATE UNIQUE INDEX customer_lower ON customer (lower(email));
            CREATE VIEW big AS SELECT o.id, c.email, o.state FROM orders o JOIN customer c ON c.id = o.customer_id;
            CREATE TRIGGER into_big INSTEAD OF INSERT ON big BEGIN
              INSERT INTO customer (email) VALUES (NEW.email || '');
            END;
            """;
    }

    @Override
    protected List<ObjectRef> lost() {
        return List.of(
                ObjectRef.of(Kind.TABLE, "main", "audit"), ObjectRef.of(Kind.COLUMN, "main", "customer", "born"));
    }

    @Override
    protected String wide(int tables) {
        var script = new StringBuilder();
        for (int i = 0; i < tables; i++) {
            script.append("CREATE TABLE t%d (id INTEGER PRIMARY KEY, a INTEGER REFERENCES t%d (id));\n"
                    .formatted(i, Math.max(0, i - 1)));
            script.append("CREATE INDEX t%d_a ON t%d (a);\n".formatted(i, i));
        }
        return script.toString();
    }

    @Override
    protected String textType() {
        return "TEXT";
    }
}
