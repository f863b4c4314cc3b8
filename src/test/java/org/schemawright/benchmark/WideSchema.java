package org.schemawright.benchmark;

/** A script that makes a schema of many tables with all that tables in use have. */
final class WideSchema {
    private WideSchema() {}

    /** @param variant tables whose number it divides get another column and another check; none where it is 0 */
    static String script(int tables, int variant) {
        return """
            CREATE TYPE state AS ENUM ('new', 'open', 'done');
            CREATE DOMAIN amount AS numeric(12,2) CHECK (VALUE >= 0);
            DO $$
            DECLARE
              more text;
            BEGIN
              FOR i IN 1 .. %1$d LOOP
                more := CASE WHEN %2$d > 0 AND i %% greatest(%2$d, 1) = 0 THEN ', added integer CHECK (added > ' || i || ')' END;
                EXECUTE format('CREATE TABLE t%%s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code varchar(20) NOT NULL UNIQUE,'
                  ' name text NOT NULL DEFAULT ''none'', state state NOT NULL DEFAULT ''new'', price amount, parent bigint,'
                  ' born date, seen timestamptz DEFAULT now(), notes jsonb, tags text[], ratio double precision,'
                  ' total numeric GENERATED ALWAYS AS (price * 2) STORED%%s, CHECK (born > DATE ''1900-01-01''))', i, more);
                EXECUTE format('CREATE INDEX t%%s_name ON t%%s (lower(name), born DESC) WHERE state <> ''done''', i, i);
                EXECUTE format('COMMENT ON TABLE t%%s IS ''table %%s''', i, i);
                EXECUTE format('COMMENT ON COLUMN t%%s.name IS ''what table %%s calls it''', i, i);
                IF i > 1 THEN
                  EXECUTE format('ALTER TABLE t%%s ADD FOREIGN KEY (parent) REFERENCES t%%s ON DELETE CASCADE', i, i / 2);
                  EXECUTE format('CREATE INDEX t%%s_parent ON t%%s (parent)', i, i);
                END IF;
                IF i %% 10 = 0 THEN
                  EXECUTE format('CREATE VIEW v%%s AS SELECT id, name, price FROM t%%s WHERE state = ''open''', i, i);
                  EXECUTE format('CREATE FUNCTION f%%s(n integer) RETURNS integer LANGUAGE sql AS ''SELECT n + %%s''', i, i);
                END IF;
                IF i %% 500 = 0 THEN
                  COMMIT;
                END IF;
              END LOOP;
            END
            $$;
            """.formatted(tables, variant);
    }
}
