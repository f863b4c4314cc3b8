package org.schemawright.engine.sqlite.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A schema of SQLite by seed, and another that differs from it here and there. */
public final class RandomSqlite {
    private final Map<String, RandomTable> tables = new LinkedHashMap<>();
    /** Views and triggers: their statements by their names. A trigger names the table it is on. */
    private final Map<String, Code> code = new LinkedHashMap<>();

    private int given;

    private record Code(String table, String sql) {}

    private RandomSqlite() {}

    public static RandomSqlite of(long seed, int tables) {
        var random = new Random(seed);
        var schema = new RandomSqlite();
        var names = new Names(random, 0);
        for (int i = 0; i < tables; i++) {
            schema.addTable(random, names);
        }
        for (int i = 0; i < tables / 2 + 1; i++) {
            schema.addView(random, names);
        }
        for (int i = 0; i < tables / 3 + 1; i++) {
            schema.addTrigger(random, names);
        }
        schema.given = names.given();
        return schema;
    }

    public RandomSqlite changed(long seed, int changes) {
        var random = new Random(seed * 31 + 7);
        var next = new RandomSqlite();
        next.tables.putAll(tables);
        next.code.putAll(code);
        var names = new Names(random, given);
        for (int i = 0; i < changes; i++) {
            next.change(random, names);
        }
        next.given = names.given();
        return next;
    }

    private void change(Random random, Names names) {
        var all = new ArrayList<>(tables.values());
        RandomTable table = all.get(random.nextInt(all.size()));
        switch (random.nextInt(14)) {
            case 0 -> addTable(random, names);
            case 1 -> {
                if (tables.size() > 2) {
                    tables.remove(table.name());
                    code.values().removeIf(one -> one.table().equals(table.name()));
                }
            }
            case 2 -> addView(random, names);
            case 3 -> addTrigger(random, names);
            case 4 -> {
                if (!code.isEmpty()) {
                    var keys = List.copyOf(code.keySet());
                    code.remove(keys.get(random.nextInt(keys.size())));
                }
            }
            default -> tables.put(table.name(), table.altered(random, List.copyOf(tables.keySet()), names));
        }
    }

    private void addTable(Random random, Names names) {
        String name = names.next("t");
        tables.put(name, RandomTable.draw(name, List.copyOf(tables.keySet()), random, names));
    }

    private void addView(Random random, Names names) {
        RandomTable table = List.copyOf(tables.values()).get(random.nextInt(tables.size()));
        String name = names.next("v");
        String column = RandomTable.quoted(table.columns().getFirst().name());
        code.put(
                name,
                new Code(
                        "",
                        "CREATE VIEW " + RandomTable.quoted(name) + " AS SELECT " + column + " AS a, count(*) FROM "
                                + RandomTable.quoted(table.name()) + " GROUP BY " + column + " -- all of it;\n"));
    }

    private void addTrigger(Random random, Names names) {
        List<RandomTable> all = List.copyOf(tables.values());
        RandomTable on = all.get(random.nextInt(all.size()));
        String name = names.next("g");
        String event = List.of("INSERT", "DELETE", "UPDATE").get(random.nextInt(3));
        code.put(
                name,
                new Code(
                        on.name(),
                        "CREATE TRIGGER " + RandomTable.quoted(name) + " AFTER " + event + " ON "
                                + RandomTable.quoted(on.name())
                                + " BEGIN SELECT CASE WHEN 1 THEN 'end;' END; DELETE FROM "
                                + RandomTable.quoted(on.name()) + " WHERE 0; END"));
    }

    public String script() {
        var text = new StringBuilder();
        tables.values().forEach(table -> text.append(table.sql()));
        code.values().forEach(one -> text.append(one.sql()).append(";\n"));
        return text.toString();
    }
}
