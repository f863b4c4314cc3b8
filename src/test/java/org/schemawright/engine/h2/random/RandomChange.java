package org.schemawright.engine.h2.random;

import java.util.List;
import java.util.SplittableRandom;

/** One random change of a random schema. */
final class RandomChange {
    private final RandomSchema schema;
    private final SplittableRandom random;

    RandomChange(RandomSchema schema, SplittableRandom random) {
        this.schema = schema;
        this.random = random;
    }

    void make() {
        RandomTable table = schema.tables.get(random.nextInt(schema.tables.size()));
        RandomColumn column = table.columns.get(random.nextInt(table.columns.size()));
        switch (random.nextInt(17)) {
            case 0, 1 -> table.addColumn(schema, random);
            case 2 -> dropColumn(table, column);
            case 3, 4 -> changeType(column);
            case 5 -> column.notNull = !column.notNull && !column.isComputed();
            case 6 -> changeValue(column);
            case 7 -> column.commentOf(random);
            case 8, 9 -> table.addPart(schema, random);
            case 10 -> dropPart(table);
            case 11 -> table.key = !table.key;
            case 12 -> schema.addTable(random);
            case 13 -> dropTable(table);
            case 14 -> schema.addView(random);
            case 15 -> changeDomain();
            default -> table.comment = table.comment.isEmpty() ? "about " + random.nextInt(9) : "";
        }
    }

    private static void dropColumn(RandomTable table, RandomColumn column) {
        boolean others = table.columns.stream().anyMatch(other -> other != column && !other.isComputed());
        if (others) {
            table.columns.remove(column);
        }
    }

    private void changeType(RandomColumn column) {
        if (!column.isComputed() && !column.type.startsWith("\"")) {
            column.type = column.name.equals("ID") ? RandomColumn.keyType(random) : RandomColumn.type(random);
            column.valueOf(random);
        }
    }

    private void changeValue(RandomColumn column) {
        if (!column.value.startsWith("AS ") && !column.type.startsWith("\"")) {
            column.valueOf(random);
        }
    }

    private void dropPart(RandomTable table) {
        for (List<?> parts : List.of(table.constraints, table.indexes, table.references)) {
            if (!parts.isEmpty()) {
                parts.remove(random.nextInt(parts.size()));
                return;
            }
        }
    }

    private void dropTable(RandomTable table) {
        if (schema.tables.size() > 2) {
            schema.tables.remove(table);
        }
    }

    private void changeDomain() {
        String domain = schema.domain(random);
        String sequence = schema.sequence(random);
        schema.domains.put(domain, RandomSchema.domainText(random));
        schema.sequences.put(sequence, " START WITH " + (random.nextInt(9) + 1) + " INCREMENT BY 3 CACHE 4");
    }
}
