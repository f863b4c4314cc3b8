package org.schemawright.app;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command.Group;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Theme;
import org.schemawright.design.Detail;
import org.schemawright.design.Notation;

/** What can be done with diagrams, with what is seen of them, and with the panels around them. */
final class ViewCommands {
    private final MainView main;
    private final Theme theme;
    private final CommandList list;
    private final ObservableBooleanValue open;
    private final ReadOnlyBooleanWrapper always = new ReadOnlyBooleanWrapper(true);

    ViewCommands(MainView main, Theme theme, CommandList list) {
        this.main = main;
        this.theme = theme;
        this.list = list;
        this.open = main.isOpen();
    }

    void add() {
        diagram();
        arranging();
        appearance();
        view();
        panels();
        pages();
    }

    private void diagram() {
        list.add(
                "newDiagram",
                Group.DIAGRAM,
                Feather.SHARE_2,
                "Shortcut+Shift+D",
                open,
                list.page(DiagramWork::newDiagram));
        list.add("removeDiagram", Group.DIAGRAM, Feather.TRASH, "", open, list.page(DiagramWork::removeDiagram));
        list.add(
                "nextDiagram",
                Group.DIAGRAM,
                Feather.CHEVRONS_RIGHT,
                "Shortcut+Page_Down",
                open,
                list.page(work -> work.turn(1)));
        list.add(
                "previousDiagram",
                Group.DIAGRAM,
                Feather.CHEVRONS_LEFT,
                "Shortcut+Page_Up",
                open,
                list.page(work -> work.turn(-1)));
        list.add("showAbsent", Group.DIAGRAM, Feather.DOWNLOAD, "", open, list.page(DiagramWork::showAbsent));
        list.add(
                "placeSelected",
                Group.DIAGRAM,
                Feather.DOWNLOAD,
                "",
                open,
                list.page(work -> work.linked().place()));
        list.add("hide", Group.DIAGRAM, Feather.EYE_OFF, "Shift+Delete", open, list.page(DiagramWork::hide));
    }

    private void arranging() {
        list.add("narrow", Group.VIEW, Feather.FILTER, "Shortcut+Shift+H", open, list.page(DiagramWork::narrow));
        list.add("neighbours", Group.DIAGRAM, Feather.TARGET, "Shortcut+E", open, list.page(DiagramWork::neighbours));
        list.add(
                "arrangeAll",
                Group.DIAGRAM,
                Feather.LAYOUT,
                "Shortcut+Shift+L",
                open,
                list.page(work -> work.arranging().all()));
        list.add(
                "arrangeSelection",
                Group.DIAGRAM,
                Feather.LAYOUT,
                "",
                open,
                list.page(work -> work.arranging().selection()));
        list.add("pin", Group.DIAGRAM, Feather.MAP_PIN, "", open, list.page(DiagramWork::pin));
        list.add("tint", Group.DIAGRAM, Feather.DROPLET, "", open, list.page(DiagramWork::tint));
        list.add("straighten", Group.DIAGRAM, Feather.CORNER_DOWN_RIGHT, "", open, list.page(DiagramWork::straighten));
        for (Aligning.Edge edge : Aligning.Edge.values()) {
            list.add("align." + edge, Group.DIAGRAM, Feather.ALIGN_LEFT, "", open, list.page(work -> work.align(edge)));
        }
    }

    private void appearance() {
        for (Notation notation : Notation.values()) {
            list.add(
                    "notation." + notation,
                    Group.DIAGRAM,
                    Feather.SHARE_2,
                    "",
                    open,
                    list.page(work -> work.notation(notation)));
        }
        list.add(
                "viewLinks",
                Group.VIEW,
                Feather.EYE,
                "Shortcut+Shift+R",
                open,
                list.page(DiagramWork::toggleViewLinks));
        for (Detail detail : Detail.values()) {
            list.add(
                    "detail." + detail,
                    Group.DIAGRAM,
                    Feather.LIST,
                    "Shortcut+" + (detail.ordinal() + 1),
                    open,
                    list.page(work -> work.detail(detail)));
        }
    }

    private void view() {
        list.add("palette", Group.VIEW, Feather.COMMAND, "Shortcut+K", always, main::openPalette);
        list.add(
                "search",
                Group.VIEW,
                Feather.SEARCH,
                "Shortcut+F",
                open,
                list.page(work -> work.page().tree().search().requestFocus()));
        list.add(
                "showInTree",
                Group.VIEW,
                Feather.FOLDER,
                "Shift+F6",
                open,
                list.page(work -> work.linked().showInTree()));
        list.add(
                "focusDiagram",
                Group.VIEW,
                Feather.CROSSHAIR,
                "F6",
                open,
                list.page(work -> work.page().diagram().requestFocus()));
        list.add(
                "fit",
                Group.VIEW,
                Feather.MAXIMIZE,
                "Shortcut+0",
                open,
                list.page(work -> work.page().diagram().flyToFit()));
        list.add(
                "zoomIn",
                Group.VIEW,
                Feather.ZOOM_IN,
                "Shortcut+Plus",
                open,
                list.page(work -> work.page().diagram().zoom(1.25)));
        list.add(
                "zoomOut",
                Group.VIEW,
                Feather.ZOOM_OUT,
                "Shortcut+Minus",
                open,
                list.page(work -> work.page().diagram().zoom(0.8)));
        list.add("centre", Group.VIEW, Feather.TARGET, "F7", open, list.page(DiagramWork::centre));
        list.add(
                "minimap",
                Group.VIEW,
                Feather.MAP,
                "",
                open,
                list.page(work -> work.page()
                        .diagram()
                        .minimap()
                        .setWanted(!work.page().diagram().minimap().isWanted())));
    }

    private void panels() {
        list.add(
                "toggleTree",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+1",
                open,
                list.page(work -> work.page().toggleTree()));
        list.add(
                "toggleInspector",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+2",
                open,
                list.page(work -> work.page().toggleInspector()));
        list.add(
                "toggleBottom",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+3",
                open,
                list.page(work -> work.page().toggleBottom()));
        for (Theme.Choice choice : Theme.Choice.values()) {
            list.add(
                    "theme." + choice,
                    Group.VIEW,
                    Feather.SUN,
                    "",
                    always,
                    () -> theme.choiceProperty().set(choice));
        }
    }

    private void pages() {
        for (PageKind kind : Parts.PAGES) {
            list.add("page." + kind.id(), Group.VIEW, kind.icon(), "", open, () -> main.show(kind));
        }
    }
}
