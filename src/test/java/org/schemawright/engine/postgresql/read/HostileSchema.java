package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;

/** Valid names that break careless readers, in every place where a table has a name. */
final class HostileSchema {
    static final List<String> NAMES = List.of(
            "plain",
            "Plain",
            "PLAIN",
            "%",
            "_",
            "a_b",
            "axb",
            "a.b",
            "\"",
            "a\"b\"\"c",
            "'",
            "it''s",
            "\\",
            "\\'; DROP TABLE x; --",
            "\"; DROP TABLE x; --",
            "$$",
            "$tag$ $1 ?",
            "select",
            "user",
            " ",
            " leading and trailing ",
            "new\nline",
            "carriage\r\nreturn",
            "tab\there",
            "/* open",
            "close */ --",
            "{a,b}",
            "a=b",
            "(x)",
            "{fn now()}",
            "ünïcode",
            "ıIİi",
            "名前",
            "👩‍💻",
            "\u202Eright to left",
            "zero\u200Bwidth",
            "\u0001control\u007f",
            "\uFEFFmark",
            "NULL",
            "null",
            "???",
            "-",
            "x".repeat(62) + "1",
            "x".repeat(62) + "2",
            "ä".repeat(31),
            "pg_like",
            "123",
            "<script>alert(1)</script>",
            ":x",
            "@{u}");

    static final List<String> STATEMENTS = statements();

    private HostileSchema() {}

    private static List<String> statements() {
        var statements = new ArrayList<String>();
        statements.add("CREATE SCHEMA \"a.b\"");
        statements.add("CREATE SCHEMA a");
        statements.add("CREATE TABLE \"a.b\".c (i int)");
        statements.add("CREATE TABLE a.\"b.c\" (i int)");
        statements.add("CREATE TABLE target (id int PRIMARY KEY)");
        for (String name : NAMES) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            String text = Quote.text(name);
            statements.add("CREATE SCHEMA IF NOT EXISTS " + (name.startsWith("pg_") ? "\"not" + name + "\"" : quoted));
            statements.add("CREATE TYPE " + Quote.qualified("a", name) + " AS ENUM (" + text + ")");
            statements.add(
                    "CREATE TABLE " + quoted + " (" + quoted + " text DEFAULT " + text + ", ref int REFERENCES target,"
                            + " e a." + quoted + " DEFAULT " + text + ", CONSTRAINT " + quoted + " CHECK (" + quoted
                            + " <> " + text
                            + "))");
            statements.add("CREATE INDEX ON " + quoted + " (" + quoted + ") WHERE " + quoted + " = " + text);
            statements.add("COMMENT ON TABLE " + quoted + " IS " + text);
            statements.add("COMMENT ON COLUMN " + quoted + "." + quoted + " IS " + text);
        }
        return List.copyOf(statements);
    }
}
