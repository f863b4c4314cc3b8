package org.schemawright;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The order of the packages: each may use those before it, never those after it. */
@AnalyzeClasses(packages = "org.schemawright", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "model",
            "change",
            "connect",
            "plan",
            "engine",
            "planner",
            "proof",
            "twin",
            "convert",
            "design",
            "source",
            "advise",
            "discover",
            "layout",
            "diagram",
            "review",
            "publish",
            "store",
            "workspace",
            "cli",
            "app");

    @ArchTest
    static final ArchRule the_model_knows_nothing_but_the_language = classes()
            .that()
            .resideInAPackage("org.schemawright.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.schemawright.model..", "java.lang..", "java.util..", "java.io..", "org.jspecify.."))
            .because("what a database is must not change with a library, a file format or an engine");

    @ArchTest
    static final ArchRule sql_connections_stay_where_databases_are_reached = noClasses()
            .that(resideOutsideOfPackages(
                    "org.schemawright.connect..",
                    "org.schemawright.engine..",
                    "org.schemawright.proof..",
                    "org.schemawright.twin..",
                    "org.schemawright.discover.."))
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..").and(not(type(SQLException.class))))
            .because("everything else gets values, so that it can be tested and trusted without a database");

    @ArchTest
    static final ArchRule windows_stay_in_the_app = noClasses()
            .that(resideOutsideOfPackages("org.schemawright.app.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the core runs without a window");

    @ArchTest
    static final ArchRule engines_do_not_see_each_other = noClasses()
            .that()
            .resideInAPackage("org.schemawright.engine.postgresql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.schemawright.engine.sqlite..", "org.schemawright.engine.h2..")
            .allowEmptyShould(true)
            .because("an engine is added or taken away without touching another");

    @ArchTest
    static final ArchRule the_seam_does_not_know_the_engines_behind_it = noClasses()
            .that()
            .resideInAPackage("org.schemawright.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.schemawright.engine.postgresql..")
            .because("everything outside an engine's package knows it by the seam alone");

    @ArchTest
    static final ArchRule standard_streams_belong_to_the_command_line = noClasses()
            .that(resideOutsideOfPackages("org.schemawright.cli.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library that prints cannot be used by a window");

    @Test
    void packages_use_only_those_before_them() {
        var imported = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.schemawright");
        var broken = new ArrayList<String>();
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> "org.schemawright." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                var result = noClasses()
                        .that(resideInAnyPackage("org.schemawright." + ORDER.get(i) + "..")
                                .and(alwaysTrue()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .evaluate(imported);
                broken.addAll(result.getFailureReport().getDetails());
            }
        }
        Assertions.assertTrue(
                broken.isEmpty(), () -> "a package may use those before it only:\n" + String.join("\n", broken));
    }
}
