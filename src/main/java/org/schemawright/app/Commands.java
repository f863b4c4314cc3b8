package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Command.Group;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Theme;
import org.schemawright.design.Detail;
import org.schemawright.design.Notation;

/** The one list of everything that can be done, from which menus, toolbar, palette and shortcuts are made. */
final class Commands {
    private final MainView main;
    private final FileWork files;
    private final Theme theme;
    private final ReadOnlyBooleanWrapper always = new ReadOnlyBooleanWrapper(true);
    private final List<Command> all = new ArrayList<>();
    private final ObservableBooleanValue open;

    Commands(MainView main, FileWork files, Theme theme) {
        this.main = main;
        this.files = files;
        this.theme = theme;
        this.open = Bindings.createBooleanBinding(() -> main.page().isPresent(), main.pageProperty());
    }

    List<Command> all() {
        file();
        edit();
        selected();
        insert();
        diagram();
        arranging();
        appearance();
        view();
        panels();
        pages();
        Parts.COMMANDS.forEach(part -> all.addAll(part.commands(main)));
        add("quit", Group.FILE, Feather.LOG_OUT, "Shortcut+Q", always, main::quit);
        help();
        return List.copyOf(all);
    }

    private void file() {
        add("welcome", Group.FILE, Feather.HOME, "", always, () -> main.leaving(main::showWelcome));
        add("open", Group.FILE, Feather.FOLDER, "Shortcut+O", always, files::openFile);
        add("openScript", Group.FILE, Feather.FILE_TEXT, "Shortcut+Shift+O", always, files::openScript);
        add("openDatabase", Group.FILE, Feather.DATABASE, "Shortcut+Alt+O", always, files::openDatabase);
        add("save", Group.FILE, Feather.SAVE, "Shortcut+S", open, main.saving()::save);
        add("saveAs", Group.FILE, Feather.SAVE, "Shortcut+Shift+S", open, main.saving()::saveAs);
    }

    private void edit() {
        add(
                "undo",
                Group.EDIT,
                Feather.CORNER_UP_LEFT,
                "Shortcut+Z",
                open,
                page(work -> typed(
                        TextInputControl::undo, () -> work.page().session().undo())));
        add(
                "redo",
                Group.EDIT,
                Feather.CORNER_UP_RIGHT,
                "Shortcut+Shift+Z",
                open,
                page(work -> typed(
                        TextInputControl::redo, () -> work.page().session().redo())));
        add(
                "cut",
                Group.EDIT,
                Feather.SCISSORS,
                "Shortcut+X",
                open,
                page(work -> typed(TextInputControl::cut, () -> work.clipboard().cut())));
        add(
                "copy",
                Group.EDIT,
                Feather.COPY,
                "Shortcut+C",
                open,
                page(work ->
                        typed(TextInputControl::copy, () -> work.clipboard().copy())));
        add(
                "paste",
                Group.EDIT,
                Feather.CLIPBOARD,
                "Shortcut+V",
                open,
                page(work ->
                        typed(TextInputControl::paste, () -> work.clipboard().paste())));
    }

    private void selected() {
        add(
                "duplicate",
                Group.EDIT,
                Feather.COPY,
                "Shortcut+D",
                open,
                page(work -> work.clipboard().duplicate()));
        add(
                "delete",
                Group.EDIT,
                Feather.TRASH_2,
                "Delete",
                open,
                page(work -> typed(TextInputControl::deleteNextChar, work::delete)));
        add("rename", Group.EDIT, Feather.EDIT_2, "F2", open, page(DiagramWork::rename));
        add(
                "selectAll",
                Group.EDIT,
                Feather.CHECK_SQUARE,
                "Shortcut+A",
                open,
                page(work -> typed(TextInputControl::selectAll, work::selectAll)));
        add(
                "inspect",
                Group.EDIT,
                Feather.SLIDERS,
                "F4",
                open,
                page(work -> work.page().inspector().focusFirst()));
    }

    private void insert() {
        add(
                "newTable",
                Group.INSERT,
                Feather.PLUS_SQUARE,
                "Shortcut+T",
                open,
                page(work -> work.page().diagram().editor().newTable()));
        add("newColumn", Group.INSERT, Feather.PLUS, "Shortcut+Enter", open, page(DiagramWork::newColumn));
        add("newReference", Group.INSERT, Feather.LINK, "Shortcut+L", open, page(DiagramWork::newReference));
        add("newJunction", Group.INSERT, Feather.GIT_MERGE, "Shortcut+J", open, page(DiagramWork::newJunction));
        add("newView", Group.INSERT, Feather.EYE, "", open, page(DiagramWork::newView));
        add("newEnum", Group.INSERT, Feather.TYPE, "", open, page(DiagramWork::newEnum));
        add("newNote", Group.INSERT, Feather.MESSAGE_SQUARE, "Shortcut+Shift+N", open, page(DiagramWork::newNote));
        add("newArea", Group.INSERT, Feather.SQUARE, "Shortcut+G", open, page(DiagramWork::newArea));
    }

    private void diagram() {
        add("newDiagram", Group.DIAGRAM, Feather.SHARE_2, "Shortcut+Shift+D", open, page(DiagramWork::newDiagram));
        add("removeDiagram", Group.DIAGRAM, Feather.TRASH, "", open, page(DiagramWork::removeDiagram));
        add(
                "nextDiagram",
                Group.DIAGRAM,
                Feather.CHEVRONS_RIGHT,
                "Shortcut+Page_Down",
                open,
                page(work -> work.turn(1)));
        add(
                "previousDiagram",
                Group.DIAGRAM,
                Feather.CHEVRONS_LEFT,
                "Shortcut+Page_Up",
                open,
                page(work -> work.turn(-1)));
        add("showAbsent", Group.DIAGRAM, Feather.DOWNLOAD, "", open, page(DiagramWork::showAbsent));
        add("hide", Group.DIAGRAM, Feather.EYE_OFF, "Shift+Delete", open, page(DiagramWork::hide));
    }

    private void arranging() {
        add("narrow", Group.VIEW, Feather.FILTER, "Shortcut+Shift+E", open, page(DiagramWork::narrow));
        add("neighbours", Group.DIAGRAM, Feather.TARGET, "Shortcut+E", open, page(DiagramWork::neighbours));
        add(
                "arrangeAll",
                Group.DIAGRAM,
                Feather.LAYOUT,
                "Shortcut+Shift+L",
                open,
                page(work -> work.arranging().all()));
        add(
                "arrangeSelection",
                Group.DIAGRAM,
                Feather.LAYOUT,
                "",
                open,
                page(work -> work.arranging().selection()));
        add("pin", Group.DIAGRAM, Feather.MAP_PIN, "", open, page(DiagramWork::pin));
        add("tint", Group.DIAGRAM, Feather.DROPLET, "", open, page(DiagramWork::tint));
        add("straighten", Group.DIAGRAM, Feather.CORNER_DOWN_RIGHT, "", open, page(DiagramWork::straighten));
        for (Aligning.Edge edge : Aligning.Edge.values()) {
            add("align." + edge, Group.DIAGRAM, Feather.ALIGN_LEFT, "", open, page(work -> work.align(edge)));
        }
    }

    private void appearance() {
        for (Notation notation : Notation.values()) {
            add(
                    "notation." + notation,
                    Group.DIAGRAM,
                    Feather.SHARE_2,
                    "",
                    open,
                    page(work -> work.notation(notation)));
        }
        for (Detail detail : Detail.values()) {
            add(
                    "detail." + detail,
                    Group.DIAGRAM,
                    Feather.LIST,
                    "Shortcut+" + (detail.ordinal() + 1),
                    open,
                    page(work -> work.detail(detail)));
        }
    }

    private void view() {
        add("palette", Group.VIEW, Feather.COMMAND, "Shortcut+K", always, main::openPalette);
        add(
                "search",
                Group.VIEW,
                Feather.SEARCH,
                "Shortcut+F",
                open,
                page(work -> work.page().tree().search().requestFocus()));
        add(
                "focusDiagram",
                Group.VIEW,
                Feather.CROSSHAIR,
                "F6",
                open,
                page(work -> work.page().diagram().requestFocus()));
        add(
                "fit",
                Group.VIEW,
                Feather.MAXIMIZE,
                "Shortcut+0",
                open,
                page(work -> work.page().diagram().flyToFit()));
        add(
                "zoomIn",
                Group.VIEW,
                Feather.ZOOM_IN,
                "Shortcut+Plus",
                open,
                page(work -> work.page().diagram().zoom(1.25)));
        add(
                "zoomOut",
                Group.VIEW,
                Feather.ZOOM_OUT,
                "Shortcut+Minus",
                open,
                page(work -> work.page().diagram().zoom(0.8)));
        add("centre", Group.VIEW, Feather.TARGET, "F7", open, page(DiagramWork::centre));
        add(
                "minimap",
                Group.VIEW,
                Feather.MAP,
                "",
                open,
                page(work -> work.page()
                        .diagram()
                        .minimap()
                        .setWanted(!work.page().diagram().minimap().isWanted())));
    }

    private void panels() {
        add(
                "toggleTree",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+1",
                open,
                page(work -> work.page().toggleTree()));
        add(
                "toggleInspector",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+2",
                open,
                page(work -> work.page().toggleInspector()));
        add(
                "toggleBottom",
                Group.VIEW,
                Feather.SIDEBAR,
                "Shortcut+Shift+3",
                open,
                page(work -> work.page().toggleBottom()));
        for (Theme.Choice choice : Theme.Choice.values()) {
            add(
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
            add("page." + kind.id(), Group.VIEW, kind.icon(), "", open, () -> main.show(kind));
        }
    }

    private void help() {
        add(
                "shortcuts",
                Group.HELP,
                Feather.HELP_CIRCLE,
                "F1",
                always,
                () -> main.messages()
                        .page(
                                org.schemawright.app.common.Texts.of("command.shortcuts"),
                                new ShortcutPage(main.commands())));
    }

    private void add(
            String id, Group group, Feather icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        all.add(Command.of(id, group, icon, keys, enabled, action));
    }

    private interface Deed {
        void on(DiagramWork work);
    }

    private Runnable page(Deed deed) {
        return () -> main.page().ifPresent(page -> deed.on(new DiagramWork(main, page)));
    }

    /** In a field that is being typed in, the keys of the clipboard and of undo are the field's. */
    private void typed(java.util.function.Consumer<TextInputControl> there, Runnable otherwise) {
        if (main.stage().getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable()) {
            there.accept(field);
        } else {
            otherwise.run();
        }
    }
}
