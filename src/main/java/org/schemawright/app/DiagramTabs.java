package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.canvas.DiagramView;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Diagram;
import org.schemawright.model.Visible;

/** A tab for each diagram, of which the chosen one shows the view; the tabs of pages stand after them. */
final class DiagramTabs extends TabPane {
    private final DesignSession session;
    private final DiagramView diagram;
    private final StackPane held;
    private final Supplier<List<Tab>> pages;
    private boolean filling;

    DiagramTabs(DesignSession session, DiagramView diagram, Supplier<List<Tab>> pages) {
        this.session = session;
        this.diagram = diagram;
        this.held = new StackPane(diagram, hint(session));
        this.pages = pages;
        setId("diagrams");
        getStyleClass().add("dense");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    }

    /** How to begin, as long as there is nothing to be seen. */
    private static Label hint(DesignSession session) {
        var hint = new Label(Texts.of("diagram.hint"));
        hint.setId("diagram-hint");
        hint.getStyleClass().add("diagram-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        session.sceneProperty()
                .subscribe(scene -> hint.setVisible(scene.boxes().isEmpty()
                        && session.diagram().notes().isEmpty()
                        && session.diagram().areas().isEmpty()));
        return hint;
    }

    /** Follows the design from now on. */
    void follow() {
        session.historyProperty().subscribe(_ -> fill());
        session.diagramProperty().subscribe(_ -> {
            fill();
            showDiagram();
        });
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        var names = session.document().diagrams().stream().map(Diagram::name).toList();
        if (!names.equals(getTabs().stream().flatMap(tab -> name(tab).stream()).toList())) {
            boolean onDiagram = pages.get().stream().noneMatch(Tab::isSelected);
            Tab before = getSelectionModel().getSelectedItem();
            getTabs().forEach(tab -> name(tab).ifPresent(_ -> tab.setContent(null)));
            var tabs = new ArrayList<>(names.stream().map(DiagramTabs::tab).toList());
            tabs.addAll(pages.get());
            getTabs().setAll(tabs);
            if (!onDiagram) {
                getSelectionModel().select(before);
            }
        }
        present().ifPresent(this::hold);
        filling = false;
        if (pages.get().stream().noneMatch(Tab::isSelected)) {
            showDiagram();
        }
    }

    /** From a page back to the diagram. */
    void showDiagram() {
        filling = true;
        present().ifPresent(tab -> {
            getSelectionModel().select(tab);
            hold(tab);
        });
        filling = false;
    }

    private Optional<Tab> present() {
        String name = session.diagram().name();
        return getTabs().stream()
                .filter(tab -> name(tab).filter(name::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> name(Tab tab) {
        return tab.getUserData() instanceof String name ? Optional.of(name) : Optional.empty();
    }

    private static Tab tab(String name) {
        var tab = new Tab(Visible.text(name));
        tab.setUserData(name);
        tab.setClosable(false);
        tab.setGraphic(Icons.of(Feather.SHARE_2));
        return tab;
    }

    private void hold(Tab tab) {
        if (tab.getContent() != held) {
            getTabs().forEach(other -> name(other).ifPresent(_ -> other.setContent(null)));
            tab.setContent(held);
        }
    }

    private void chosen(@org.jspecify.annotations.Nullable Tab tab) {
        if (tab != null && !filling) {
            name(tab).filter(name -> !name.equals(session.diagram().name())).ifPresent(name -> {
                session.show(name);
                hold(tab);
                diagram.showWhole();
            });
        }
    }
}
