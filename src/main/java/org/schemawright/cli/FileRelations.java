package org.schemawright.cli;

import java.util.List;
import org.schemawright.discover.Watch;
import org.schemawright.workspace.LookAtRows;
import org.schemawright.workspace.ProposeRelations;
import org.schemawright.workspace.ProposeRelations.Proposed;

/** What files of rows are told of: one, the relations of which it looks like the join; several, which refer to which. */
final class FileRelations {
    private final Desk desk;
    private final TableOptions table;
    private final ReportOptions report;
    private final Watch watch;

    FileRelations(Desk desk, TableOptions table, ReportOptions report, Watch watch) {
        this.desk = desk;
        this.table = table;
        this.report = report;
        this.watch = watch;
    }

    void tell(List<String> files) throws Exception {
        if (files.size() == 1) {
            propose(files.getFirst());
        } else {
            relate(files);
        }
    }

    private void relate(List<String> files) throws Exception {
        var written = new RowsReport(LookAtRows.inFiles(files, table.csv(), watch));
        switch (report.format) {
            case text -> written.text(desk);
            case json -> desk.out().println(written.json());
        }
    }

    private void propose(String file) throws Exception {
        Proposed proposed = ProposeRelations.inFile(file, table.csv(), table.most(), watch);
        var written = new RelationsReport(proposed);
        switch (report.format) {
            case text -> written.text(desk);
            case json -> desk.out().println(written.json());
        }
        if (!report.quiet) {
            desk.notes(proposed.notes());
            desk.notes(table.oneColumn(proposed.names()));
        }
    }
}
