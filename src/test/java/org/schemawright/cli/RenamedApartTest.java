package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.KnownNames;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;

/** A table is taken apart in a design, then things get other names: rows go where they should, there and back. */
class RenamedApartTest {
    private static final String ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL,"
            + " customer_name varchar(40), city varchar(40), tags varchar(200));";

    @TempDir
    Path folder;

    private static String schema(String engine) {
        return switch (engine) {
            case "sqlite" -> "main";
            case "h2" -> "PUBLIC";
            default -> "public";
        };
    }

    private static String name(String engine, String name) {
        return engine.equals("h2") ? name.toUpperCase(java.util.Locale.ROOT) : name;
    }

    /** Each rename is a table or a table and a column, then its new name. */
    private void rename(Path design, String engine, String renames) throws Exception {
        var first = DesignFiles.read(design);
        var document = new Document(first, List.of(Diagram.empty("all")), "");
        for (String rename : renames.split(" ")) {
            String[] words = name(engine, rename).split("[.=]");
            ObjectRef table = ObjectRef.of(Kind.TABLE, schema(engine), words[0]);
            ObjectRef ref = words.length == 2 ? table : table.part(Kind.COLUMN, words[1]);
            boolean known = KnownNames.since(first, document.design(), ref);
            document = Editing.apply(
                    document,
                    new Edit.Rename(ref, words[words.length - 1], known ? Edit.Trace.KEPT : Edit.Trace.FORGOTTEN));
        }
        DesignFiles.write(design, document.design());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql | orders=ord                                                    | id
        postgresql | customer=client client.customer_name=name client.customer=id  | id
        postgresql | orders.customer=client customer.customer=no orders=ord        | id
        postgresql | orders=ord orders_tags=ord_tag ord_tag.tag=word ord.id=no      | tags
        sqlite     | orders.customer=client customer.customer=no orders=ord        | id
        sqlite     | orders=ord orders_tags=ord_tag ord_tag.tag=word ord.id=no      | tags
        h2         | orders.customer=client customer.customer=no orders=ord        | id
        """)
    void the_way_there_and_back_is_proved_with_rows(String engine, String renames, String how) throws Exception {
        Path before = Files.writeString(folder.resolve("before.sql"), ORDERS);
        Path design = folder.resolve("apart.schemawright.json");
        Run apart = how.equals("tags")
                ? Run.of(
                        "normalize",
                        before.toString(),
                        "--engine",
                        engine,
                        "--table",
                        name(engine, "orders"),
                        "--list",
                        "tags",
                        "--divided-by",
                        ",",
                        "--into",
                        design.toString())
                : Run.of(
                        "normalize",
                        before.toString(),
                        "--engine",
                        engine,
                        "--table",
                        name(engine, "orders"),
                        "--dependency",
                        name(engine, "customer -> customer_name, city"),
                        "--into",
                        design.toString());
        assertThat(apart.code()).as(apart.err()).isZero();
        rename(design, engine, renames);
        Run planned = Run.of("plan", before.toString(), design.toString(), "--engine", engine);
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out()).contains("It loses no data.");
        assertThat(planned.err()).doesNotContainIgnoringCase("not proved");
    }
}
