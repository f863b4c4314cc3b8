package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/** What is decided on dependencies stays in the design, and the judge goes by it. */
class DecidedDependencyTest {
    @TempDir
    Path folder;

    private Path design;

    @BeforeEach
    void make() throws Exception {
        Path schema = Files.writeString(
                folder.resolve("a.sql"),
                "CREATE TABLE t (id int NOT NULL PRIMARY KEY, city int NOT NULL, zip text, street text, \"Größe,"
                        + " \"\"x\"\"\" int);");
        design = folder.resolve("a.schemawright.json");
        Run made = Run.of("import", schema.toString(), "--engine", "sqlite", "-o", design.toString());
        assertThat(made.code()).as(made.err()).isZero();
    }

    private Run judged(String... more) {
        var arguments = new ArrayList<>(List.of("normalize", design.toString(), "--table", "t"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(new String[0]));
    }

    @Test
    void a_column_with_a_comma_in_its_name_is_named_in_quotes() {
        Run one = judged("--dependency", "city -> \"Größe, \"\"x\"\"\"");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).contains("in 2NF").contains("city → \"Größe, \"\"x\"\"\"");
        Run open = judged("--dependency", "city -> \"Größe, x");
        assertThat(open.code()).isEqualTo(2);
        assertThat(open.err()).contains("in double quotes");
    }

    @Test
    void a_declared_dependency_is_judged_by_from_then_on() throws Exception {
        assertThat(judged().out()).contains("in BCNF");
        Run kept = judged("--dependency", "city -> zip", "--decide", "declared", "--meaning", "A city has one zip.");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(judged().out()).contains("in 2NF").contains("declared: city → zip: A city has one zip.");
        String text = Files.readString(design);
        DesignFiles.write(design, DesignFiles.read(design));
        assertThat(Files.readString(design)).isEqualTo(text);
        assertThat(judged("--dependency", "city -> zip", "--decide", "rejected", "--meaning", "Some have two.")
                        .code())
                .isZero();
        assertThat(judged().out()).contains("in BCNF").contains("rejected: city → zip: Some have two.");
    }

    @Test
    void what_rows_show_and_people_refuse_does_not_count() throws Exception {
        Database database = DesignFiles.read(design).database();
        ObjectRef table = ObjectRef.of(Kind.TABLE, "main", "t");
        var found = Map.of(table, List.of(new Stated(List.of("city"), List.of("zip"), Source.DISCOVERED)));
        assertThat(new JudgeSchema(database, found)
                        .tables(List.of())
                        .getFirst()
                        .judgement()
                        .form())
                .isEqualTo(NormalForm.SECOND);
        judged("--dependency", "city -> zip", "--decide", "only-in-this-data", "--meaning", "Few rows.");
        List<Decision> decisions = DesignFiles.read(design).decisions();
        assertThat(new JudgeSchema(database, found, decisions)
                        .tables(List.of())
                        .getFirst()
                        .judgement()
                        .form())
                .isEqualTo(NormalForm.BOYCE_CODD);
        assertThat(judged().out()).contains("only in this data: city → zip");
    }

    @Test
    void what_is_so_on_purpose_is_not_proposed_to_be_changed() throws Exception {
        judged("--dependency", "city -> zip", "--decide", "declared", "--meaning", "A city has one zip.");
        assertThat(judged().out()).contains("third normal form:");
        judged("--decide", "on-purpose", "--meaning", "Read a thousand times a second.");
        assertThat(judged().out())
                .contains("on purpose: Read a thousand times a second.")
                .doesNotContain("third normal form:");
    }

    @Test
    void what_is_guarded_is_known_and_a_guard_that_goes_is_told() throws Exception {
        Run made = judged(
                "--dependency", "city -> zip", "--decide", "on-purpose", "--guard", "--meaning", "Read often. Ann");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("guard of city → zip", "t_zip_guard_insert", "refused a row that breaks it");
        assertThat(judged().out())
                .contains("in 2NF", "on purpose: Read often. Ann", "stands: Read often. Ann")
                .doesNotContain("third normal form:");
        Run checked = Run.of("check", design.toString());
        assertThat(checked.out()).doesNotContain("P7");
        Design guarded = DesignFiles.read(design);
        var objects = new TreeMap<>(guarded.database().objects());
        objects.keySet().removeIf(ref -> ref.last().equals("t_zip_guard_insert"));
        Database database = guarded.database();
        DesignFiles.write(
                design,
                new Design(
                        new Database(database.version(), objects, database.needs(), database.stated()),
                        guarded.lineage(),
                        guarded.decisions(),
                        guarded.kept()));
        assertThat(judged().out()).contains("in BCNF", "is gone: there is no trigger main.t.t_zip_guard_insert");
        assertThat(Run.of("check", design.toString()).out()).contains("P7: the guard of city → zip", "Read often. Ann");
        assertThat(judged("--dependency", "city -> zip", "--guard", "--meaning", "x")
                        .code())
                .isNotZero();
        assertThat(judged("--decide", "on-purpose", "--guard", "--meaning", "x").err())
                .contains("--dependency");
    }

    @Test
    void what_cannot_be_decided_is_refused_with_the_reason() {
        assertThat(judged("--decide", "declared", "--meaning", "x").err()).contains("--dependency");
        assertThat(judged("--dependency", "city -> zip", "--decide", "declared").err())
                .contains("--meaning");
        assertThat(judged("--dependency", "city -> zap", "--decide", "declared", "--meaning", "x")
                        .err())
                .contains("city, zip");
        assertThat(judged("--dependency", "city -> zip", "--decide", "maybe", "--meaning", "x")
                        .err())
                .contains("only-in-this-data");
        Run noDesign = Run.of(
                "normalize",
                folder.resolve("a.sql").toString(),
                "--engine",
                "sqlite",
                "--table",
                "t",
                "--dependency",
                "city -> zip",
                "--decide",
                "declared",
                "--meaning",
                "x");
        assertThat(noDesign.code()).isEqualTo(2);
        assertThat(noDesign.err()).contains("kept in a design");
    }
}
