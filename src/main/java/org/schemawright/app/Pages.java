package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Shell;

/** The pages of one open design: those below its diagrams, and those beside them that were asked for. */
final class Pages {
    private final Shell shell;
    private final DesignSession session;
    private final TabPane below = new TabPane();
    private final TabPane beside;
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(PageKind kind, Page page, Tab tab) {}

    /** @param beside the tabs of the diagrams */
    Pages(Shell shell, DesignSession session, TabPane beside) {
        this.shell = shell;
        this.session = session;
        this.beside = beside;
        below.setId("pages");
        below.getStyleClass().add("dense");
        below.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (PageKind kind : Parts.PAGES) {
            if (kind.place() == PageKind.Place.BELOW) {
                below.getTabs().add(open(kind).tab());
            }
        }
    }

    TabPane below() {
        return below;
    }

    private Shown open(PageKind kind) {
        Page page = kind.opener().open(shell, session);
        var tab = new Tab("", page.node());
        tab.setId("page-" + kind.id());
        tab.setGraphic(Icons.of(kind.icon()));
        tab.textProperty().bind(page.title(kind));
        var one = new Shown(kind, page, tab);
        shown.add(one);
        tab.setOnClosed(_ -> {
            shown.remove(one);
            page.close();
        });
        return one;
    }

    /** To the front, with the focus. */
    void show(PageKind kind) {
        Shown one = shown.stream()
                .filter(there -> there.kind().equals(kind))
                .findFirst()
                .orElseGet(() -> open(kind));
        TabPane pane = kind.place() == PageKind.Place.BELOW ? below : beside;
        if (!pane.getTabs().contains(one.tab())) {
            pane.getTabs().add(one.tab());
        }
        pane.getSelectionModel().select(one.tab());
        session.selection().single().ifPresent(one.page()::look);
        Focus.give(one.page().first());
    }

    /** The tabs that stand after those of the diagrams. */
    List<Tab> besides() {
        return shown.stream()
                .filter(one -> one.kind().place() == PageKind.Place.BESIDE)
                .map(Shown::tab)
                .toList();
    }

    void close() {
        shown.forEach(one -> one.page().close());
        shown.clear();
    }
}
