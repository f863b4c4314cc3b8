package org.schemawright.app;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Commanding;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.PageKind.Place;
import org.schemawright.app.convert.Converting;
import org.schemawright.app.export.Exporting;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.app.normalize.NormalizePage;
import org.schemawright.app.problems.ProblemsView;
import org.schemawright.app.problems.TimelineView;
import org.schemawright.app.workload.WorkloadView;

/** What the window is made of beside the diagrams: a page more, or commands of a part, are a line here. */
final class Parts {
    /** In the order in which their tabs stand. */
    static final List<PageKind> PAGES = List.of(
            new PageKind("problems", Feather.ALERT_CIRCLE, Place.BELOW, ProblemsView::new),
            new PageKind("history", Feather.CLOCK, Place.BELOW, TimelineView::new),
            new PageKind("workload", Feather.ACTIVITY, Place.BELOW, WorkloadView::new),
            new PageKind("reconcile", Feather.GIT_PULL_REQUEST, Place.BESIDE, ReconcilePage::new),
            new PageKind("normalize", Feather.SCISSORS, Place.BESIDE, NormalizePage::new));

    /** After those of drawing, in the order of their menus. */
    static final List<Commanding> COMMANDS = List.of(Converting::commands, Exporting::commands);

    private Parts() {}
}
