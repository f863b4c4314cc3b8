package org.schemawright.engine.h2.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A random schema as a script; the same seed gives the same one, and the same changes of it. */
public final class RandomSchema {
    final Map<String, String> sequences = new TreeMap<>();
    final Map<String, String> domains = new TreeMap<>();
    final Map<String, List<String>> views = new TreeMap<>();
    final List<RandomTable> tables = new ArrayList<>();
    private int made;

    /** The schema of a seed, after so many changes. */
    public static RandomSchema of(long seed, int tables, int changes) {
        var random = new SplittableRandom(seed);
        var schema = new RandomSchema();
        for (int i = 0; i < tables / 10 + 1; i++) {
            schema.addSequence(random);
            schema.addDomain(random);
        }
        for (int i = 0; i < tables; i++) {
            schema.addTable(random);
        }
        for (int i = 0; i < tables / 4 + 1; i++) {
            schema.addView(random);
        }
        var later = new SplittableRandom(seed ^ 0x5DEECE66DL);
        for (int i = 0; i < changes; i++) {
            new RandomChange(schema, later).make();
        }
        return schema;
    }

    String name(String stem, SplittableRandom random) {
        return RandomNames.of(stem, ++made, random);
    }

    void addSequence(SplittableRandom random) {
        sequences.put(
                "\"PUBLIC\"." + RandomNames.quoted(name("S", random)),
                " START WITH " + (random.nextInt(9) + 1) + " INCREMENT BY " + (random.nextInt(4) + 1));
    }

    void addDomain(SplittableRandom random) {
        domains.put("\"PUBLIC\"." + RandomNames.quoted(name("D", random)), domainText(random));
    }

    static String domainText(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> " AS INT DEFAULT " + random.nextInt(5) + " CHECK (VALUE >= 0)";
            case 1 -> " AS VARCHAR(30) CHECK (CHAR_LENGTH(VALUE) < " + (20 + random.nextInt(10)) + ")";
            case 2 -> " AS VARCHAR(40) DEFAULT 'x'";
            default -> " AS NUMERIC(12, 2)";
        };
    }

    String domain(SplittableRandom random) {
        return List.copyOf(domains.keySet()).get(random.nextInt(domains.size()));
    }

    String sequence(SplittableRandom random) {
        return List.copyOf(sequences.keySet()).get(random.nextInt(sequences.size()));
    }

    void addTable(SplittableRandom random) {
        tables.add(RandomTable.of(random.nextInt(5) == 0 ? "OTHER" : "PUBLIC", ++made, this, random));
    }

    /** A view on columns of one table, or of two. */
    void addView(SplittableRandom random) {
        var from = new ArrayList<String>();
        for (int i = random.nextInt(2) + 1; i > 0; i--) {
            RandomTable table = tables.get(random.nextInt(tables.size()));
            from.add(table.qualified());
        }
        views.put("\"PUBLIC\"." + RandomNames.quoted(name("V", random)), from);
    }

    /** A table whose key a column of the type can refer to. */
    Optional<RandomTable> reference(RandomColumn column, SplittableRandom random) {
        List<RandomTable> fit =
                tables.stream().filter(table -> refers(column, table)).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(random.nextInt(fit.size())));
    }

    private static boolean refers(RandomColumn column, RandomTable table) {
        return table.key
                && table.column("ID").filter(id -> id.type.equals(column.type)).isPresent();
    }

    public String script() {
        var script = new StringBuilder("CREATE SCHEMA OTHER;\n");
        sequences.forEach((name, text) -> script.append("CREATE SEQUENCE " + name + text + ";\n"));
        domains.forEach((name, text) -> script.append("CREATE DOMAIN " + name + text + ";\n"));
        tables.forEach(table -> script.append(table.create()));
        tables.forEach(table -> table.references.forEach(reference -> script.append(reference(table, reference))));
        views.forEach((name, from) -> script.append(view(name, from)));
        return script.toString();
    }

    private String reference(RandomTable table, RandomTable.Reference reference) {
        Optional<RandomColumn> column = table.column(reference.column());
        Optional<RandomTable> target = tables.stream()
                .filter(other -> other.qualified().equals(reference.target()))
                .findFirst();
        boolean stands = column.isPresent()
                && target.isPresent()
                && refers(column.get(), target.get())
                && !column.get().isComputed();
        return stands
                ? "ALTER TABLE " + table.qualified() + " ADD " + reference.name() + "FOREIGN KEY ("
                        + RandomNames.quoted(reference.column()) + ") REFERENCES " + reference.target()
                        + " (\"ID\") ON DELETE "
                        + reference.action() + ";\n"
                : "";
    }

    private String view(String name, List<String> from) {
        List<RandomTable> there = tables.stream()
                .filter(table -> from.contains(table.qualified()))
                .toList();
        if (there.isEmpty()) {
            return "";
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < there.size(); i++) {
            RandomTable table = there.get(i);
            for (RandomColumn column : table.columns) {
                if (table.shows(column) && columns.size() < 6) {
                    columns.add("X" + i + "." + RandomNames.quoted(column.name) + " AS A" + columns.size());
                }
            }
        }
        String tablesOf = java.util.stream.IntStream.range(0, there.size())
                .mapToObj(i -> there.get(i).qualified() + " X" + i)
                .collect(Collectors.joining(", "));
        return "CREATE VIEW " + name + " AS SELECT " + String.join(", ", columns) + " FROM " + tablesOf + ";\n";
    }
}
