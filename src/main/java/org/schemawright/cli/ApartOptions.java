package org.schemawright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Design;
import org.schemawright.model.Database;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.TakeApart;
import org.schemawright.workspace.Workbench;
import picocli.CommandLine.Option;

/** How a table is taken apart, and where the design goes in which it is. */
final class ApartOptions {
    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Writes a design in which that table is taken apart, to be planned: *.schemawright.json.")
    @Nullable
    Path into;

    @Option(names = "--form", paramLabel = "3nf|bcnf", description = "The form for --into (default: 3nf).")
    String form = "3nf";

    @Option(
            names = "--behind-view",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "NAME",
            description =
                    "For --into: the table's name becomes a view of all that it held, and what stays of the table is"
                            + " called NAME.")
    @Nullable
    String behindView;

    /** The design with the table taken apart as it was wished. */
    Design apart(JudgeSchema judge, Judged judged, Loaded loaded) throws BadRequest {
        String name = behindView;
        return name == null
                ? judge.apart(judged, chosen(), loaded.lineage(), loaded.engine())
                : judge.apartBehindView(
                        judged.table(),
                        judge.parts(judged, chosen()),
                        name.isBlank()
                                ? judge.nameBehindView(judged.table())
                                : judge.nameBehindView(
                                        judged.table(), name, loaded.engine().naming()),
                        loaded.lineage(),
                        loaded.engine());
    }

    /** Once the engine has taken all of it; only where a file was named. */
    void write(Workbench bench, Loaded loaded, Wanted wanted) throws Exception {
        Path file = into;
        if (file != null) {
            Database before = loaded.database();
            ImportSource.into(file, new TakeApart(bench, loaded.engine()).checked(wanted.design(), before));
        }
    }

    /** What is only made where it is wanted. */
    @FunctionalInterface
    interface Wanted {
        Design design() throws BadRequest;
    }

    private JudgeSchema.Form chosen() throws BadRequest {
        return switch (form) {
            case "3nf" -> JudgeSchema.Form.THIRD;
            case "bcnf" -> JudgeSchema.Form.BOYCE_CODD;
            default -> throw new BadRequest("--form " + form + ": choose 3nf or bcnf");
        };
    }
}
