package org.schemawright.source.dbml;

import java.util.List;
import java.util.Optional;

/**
 * What a file in DBML says, in its own words.
 *
 * @param databaseType as the project states it
 * @param unused       a sentence for each thing it says that no schema has
 */
public record DbmlFile(
        Optional<String> databaseType,
        List<TableText> tables,
        List<EnumText> enums,
        List<RefText> references,
        List<String> unused) {
    public DbmlFile {
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        references = List.copyOf(references);
        unused = List.copyOf(unused);
    }

    /**
     * A name with the schema where one is stated.
     *
     * @param line where it stands, from 1
     */
    record Path(Optional<String> schema, String name, int line, int column) {}

    record EnumText(Path path, List<String> values) {
        EnumText {
            values = List.copyOf(values);
        }
    }

    record TableText(
            Path path,
            Optional<String> alias,
            List<ColumnText> columns,
            List<IndexText> indexes,
            List<CheckText> checks,
            Optional<String> note) {
        TableText {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
            checks = List.copyOf(checks);
        }
    }

    /** Where a type has one word, it may be the name of an enumeration. */
    record TypeText(Optional<String> schema, String words) {}

    /** What is set between brackets; each at most once. */
    record ColumnText(
            String name,
            TypeText type,
            boolean key,
            boolean unique,
            boolean required,
            boolean counting,
            Optional<DefaultText> value,
            Optional<String> note,
            List<CheckText> checks,
            int line) {
        ColumnText {
            checks = List.copyOf(checks);
        }
    }

    /** A default: a string to be quoted, or an expression, number or word as it is. */
    record DefaultText(String text, boolean quoted) {}

    record CheckText(Optional<String> name, String expression) {}

    /** @param parts columns and expressions in order */
    record IndexText(
            List<Part> parts,
            boolean key,
            boolean unique,
            Optional<String> name,
            Optional<String> method,
            Optional<String> note) {
        IndexText {
            parts = List.copyOf(parts);
        }

        /** @param expression whether it is one, and no column */
        record Part(String text, boolean expression) {}
    }

    /**
     * A reference.
     *
     * @param relation one of {@code < > - <>}, as it stands between the two
     */
    record RefText(
            Optional<String> name,
            End left,
            String relation,
            End right,
            Optional<String> onDelete,
            Optional<String> onUpdate) {}

    record End(Path table, List<String> columns) {
        End {
            columns = List.copyOf(columns);
        }
    }
}
