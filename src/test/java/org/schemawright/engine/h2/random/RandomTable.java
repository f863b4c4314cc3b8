package org.schemawright.engine.h2.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A random table. What speaks of a column that is gone is left out of the script. */
final class RandomTable {
    /** A part by the columns it is about, and its text with a place for the table's name. */
    record Part(String text, List<String> columns) {}

    /** To the key of another table. */
    record Reference(String name, String column, String target, String action) {}

    final String schema;
    final String name;
    final List<RandomColumn> columns = new ArrayList<>();
    final List<Part> constraints = new ArrayList<>();
    final List<Part> indexes = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    boolean key = true;
    String comment = "";
    private int made;

    RandomTable(String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    static RandomTable of(String schema, int number, RandomSchema all, SplittableRandom random) {
        var table = new RandomTable(schema, RandomNames.of("T", number, random));
        var id = new RandomColumn("ID", RandomColumn.keyType(random));
        if (random.nextInt(3) == 0 && !id.type.startsWith("NUM")) {
            id.value = "GENERATED " + (random.nextBoolean() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
        }
        table.columns.add(id);
        for (int i = random.nextInt(6) + 1; i > 0; i--) {
            table.addColumn(all, random);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            table.addPart(all, random);
        }
        return table;
    }

    void addColumn(RandomSchema all, SplittableRandom random) {
        var column = RandomColumn.of(RandomNames.of("C", number(), random), random);
        Optional<RandomColumn> source = number(random);
        if (random.nextInt(6) == 0 && source.isPresent()) {
            column.type = "DECFLOAT(20)";
            column.value = "AS (" + RandomNames.quoted(source.get().name) + " * " + (random.nextInt(5) + 1) + ")";
            column.notNull = false;
        } else if (random.nextInt(6) == 0 && !all.domains.isEmpty()) {
            column.type = all.domain(random);
            column.value = "";
        } else if (random.nextInt(8) == 0 && !all.sequences.isEmpty()) {
            column.type = "BIGINT";
            column.value = "DEFAULT NEXT VALUE FOR " + all.sequence(random);
        }
        columns.add(column);
    }

    private int number() {
        return ++made;
    }

    private Optional<RandomColumn> number(SplittableRandom random) {
        List<RandomColumn> numbers = columns.stream()
                .filter(column -> column.isNumber() && !column.isComputed())
                .toList();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(random.nextInt(numbers.size())));
    }

    void addPart(RandomSchema all, SplittableRandom random) {
        List<RandomColumn> keys = columns.stream().filter(RandomColumn::isKey).toList();
        if (keys.isEmpty()) {
            return;
        }
        RandomColumn one = keys.get(random.nextInt(keys.size()));
        RandomColumn other = keys.get(random.nextInt(keys.size()));
        List<String> both = one == other ? List.of(one.name) : List.of(one.name, other.name);
        String list = both.stream().map(RandomNames::quoted).collect(Collectors.joining(", "));
        String constraint =
                random.nextInt(3) == 0 ? "" : "CONSTRAINT " + RandomNames.quoted(all.name("K", random)) + " ";
        switch (random.nextInt(5)) {
            case 0 -> constraints.add(new Part(constraint + "UNIQUE (" + list + ")", both));
            case 1 ->
                number(random)
                        .ifPresent(column -> constraints.add(new Part(
                                constraint + "CHECK (" + RandomNames.quoted(column.name) + " > " + random.nextInt(3)
                                        + ")",
                                List.of(column.name))));
            case 2 ->
                indexes.add(new Part(
                        "INDEX " + RandomNames.quoted(schema) + "." + RandomNames.quoted(all.name("I", random))
                                + " ON %s (" + list + (random.nextBoolean() ? " DESC" : "") + ")",
                        both));
            case 3 ->
                indexes.add(new Part(
                        "UNIQUE " + (random.nextBoolean() ? "NULLS NOT DISTINCT " : "") + "INDEX "
                                + RandomNames.quoted(schema) + "." + RandomNames.quoted(all.name("I", random))
                                + " ON %s (" + list + ")",
                        both));
            default ->
                all.reference(one, random)
                        .ifPresent(target -> references.add(new Reference(
                                constraint,
                                one.name,
                                target.qualified(),
                                List.of("CASCADE", "SET NULL", "NO ACTION", "RESTRICT")
                                        .get(random.nextInt(4)))));
        }
    }

    String qualified() {
        return RandomNames.quoted(schema) + "." + RandomNames.quoted(name);
    }

    boolean has(List<String> names) {
        return names.stream().allMatch(name -> column(name).isPresent());
    }

    Optional<RandomColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name.equals(wanted)).findFirst();
    }

    String create() {
        String list = columns.stream()
                .filter(column -> !column.value.startsWith("AS ") || reads(column))
                .map(RandomColumn::sql)
                .collect(Collectors.joining(",\n  "));
        String primary = key && column("ID").isPresent() ? ",\n  PRIMARY KEY (\"ID\")" : "";
        String parts = constraints.stream()
                .filter(part -> stands(part))
                .map(part -> ",\n  " + part.text())
                .collect(Collectors.joining());
        return "CREATE TABLE " + qualified() + " (\n  " + list + primary + parts + "\n);\n"
                + (comment.isEmpty() ? "" : "COMMENT ON TABLE " + qualified() + " IS '" + comment + "';\n")
                + indexes.stream()
                        .filter(part -> stands(part))
                        .map(part -> "CREATE " + part.text().replace("%s", qualified()) + ";\n")
                        .collect(Collectors.joining());
    }

    private boolean reads(RandomColumn computed) {
        return columns.stream()
                .anyMatch(column -> column.isNumber()
                        && !column.isComputed()
                        && computed.value.contains("(" + RandomNames.quoted(column.name) + " "));
    }

    private boolean stands(Part part) {
        return part.columns().stream()
                .allMatch(name -> column(name)
                        .filter(column -> part.text().contains("CHECK") ? column.isNumber() : column.isKey())
                        .isPresent());
    }

    /** Whether the column can be seen in a script, and so be read by a view. */
    boolean shows(RandomColumn column) {
        return !column.value.startsWith("AS ") || reads(column);
    }
}
