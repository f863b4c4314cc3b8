package org.schemawright.app;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Command.Group;
import org.schemawright.app.common.Theme;
import org.schemawright.engine.Capability;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The one list of everything that can be done, from which menus, toolbar, palette and shortcuts are made. */
final class Commands {
    private final MainView main;
    private final FileWork files;
    private final Theme theme;
    private final ReadOnlyBooleanWrapper always = new ReadOnlyBooleanWrapper(true);
    private final CommandList list;
    private final ObservableBooleanValue open;

    Commands(MainView main, FileWork files, Theme theme) {
        this.main = main;
        this.files = files;
        this.theme = theme;
        this.list = new CommandList(main);
        this.open = main.isOpen();
    }

    List<Command> all() {
        file();
        edit();
        selected();
        insert();
        new ViewCommands(main, theme, list).add();
        Parts.COMMANDS.forEach(part -> list.addAll(part.commands(main)));
        list.add("quit", Group.FILE, Feather.LOG_OUT, "Shortcut+Q", always, main::quit);
        help();
        return list.all();
    }

    private void file() {
        list.add("welcome", Group.FILE, Feather.HOME, "", always, () -> main.leaving(main::showWelcome));
        list.add("open", Group.FILE, Feather.FOLDER, "Shortcut+O", always, files::openFile);
        list.add("openScript", Group.FILE, Feather.FILE_TEXT, "Shortcut+Shift+O", always, files::openScript);
        list.add("openDatabase", Group.FILE, Feather.DATABASE, "Shortcut+Alt+O", always, files::openDatabase);
        list.add("save", Group.FILE, Feather.SAVE, "Shortcut+S", open, main.saving()::save);
        list.add("saveAs", Group.FILE, Feather.SAVE, "Shortcut+Shift+S", open, main.saving()::saveAs);
    }

    private void edit() {
        list.add(
                "undo",
                Group.EDIT,
                Feather.CORNER_UP_LEFT,
                "Shortcut+Z",
                open,
                list.page(work -> list.typed(
                        TextInputControl::undo, () -> work.page().session().undo())));
        list.add(
                "redo",
                Group.EDIT,
                Feather.CORNER_UP_RIGHT,
                "Shortcut+Shift+Z",
                open,
                list.page(work -> list.typed(
                        TextInputControl::redo, () -> work.page().session().redo())));
        list.add(
                "cut",
                Group.EDIT,
                Feather.SCISSORS,
                "Shortcut+X",
                open,
                list.page(work ->
                        list.typed(TextInputControl::cut, () -> work.clipboard().cut())));
        list.add(
                "copy",
                Group.EDIT,
                Feather.COPY,
                "Shortcut+C",
                open,
                list.page(work -> list.typed(
                        TextInputControl::copy, () -> work.clipboard().copy())));
        list.add(
                "paste",
                Group.EDIT,
                Feather.CLIPBOARD,
                "Shortcut+V",
                open,
                list.page(work -> list.typed(
                        TextInputControl::paste, () -> work.clipboard().paste())));
    }

    private void selected() {
        list.add(
                "duplicate",
                Group.EDIT,
                Feather.COPY,
                "Shortcut+D",
                open,
                list.page(work -> work.clipboard().duplicate()));
        list.add(
                "delete",
                Group.EDIT,
                Feather.TRASH_2,
                "Delete",
                open,
                list.page(work -> list.typed(
                        TextInputControl::deleteNextChar, () -> work.objects().delete())));
        list.add(
                "rename",
                Group.EDIT,
                Feather.EDIT_2,
                "F2",
                open,
                list.page(work -> work.objects().rename()));
        list.add(
                "selectAll",
                Group.EDIT,
                Feather.CHECK_SQUARE,
                "Shortcut+A",
                open,
                list.page(work -> list.typed(
                        TextInputControl::selectAll, () -> work.objects().selectAll())));
        list.add(
                "inspect",
                Group.EDIT,
                Feather.SLIDERS,
                "F4",
                open,
                list.page(work -> work.page().inspect()));
        list.add(
                "selectReferring",
                Group.EDIT,
                Feather.CORNER_LEFT_UP,
                "",
                open,
                list.page(work -> work.linked().selectReferring()));
        list.add(
                "selectReferred",
                Group.EDIT,
                Feather.CORNER_RIGHT_DOWN,
                "",
                open,
                list.page(work -> work.linked().selectReferred()));
    }

    private void insert() {
        list.add(
                "newTable",
                Group.INSERT,
                Feather.PLUS_SQUARE,
                "Shortcut+T",
                open,
                list.page(work -> work.objects().newTable()));
        list.add(
                "newColumn",
                Group.INSERT,
                Feather.PLUS,
                "Shortcut+Enter",
                open,
                list.page(work -> work.objects().newColumn()));
        list.add(
                "newReference",
                Group.INSERT,
                Feather.LINK,
                "Shortcut+L",
                open,
                list.page(work -> work.objects().newReference()));
        list.add(
                "newJunction",
                Group.INSERT,
                Feather.GIT_MERGE,
                "Shortcut+J",
                open,
                list.page(work -> work.objects().newJunction()));
        list.add(
                "newView",
                Group.INSERT,
                Feather.EYE,
                "",
                open,
                list.page(work -> work.objects().newView()));
        list.add(
                "newEnum",
                Group.INSERT,
                Feather.TYPE,
                "",
                list.where(page -> page.can(ObjectWork.draft(ObjectRef.of(Kind.ENUM_TYPE, "any", "any")))),
                list.page(work -> work.objects().newEnum()));
        list.add(
                "newSchema",
                Group.INSERT,
                Feather.FOLDER_PLUS,
                "",
                list.where(page -> page.can(Capability.SCHEMAS)),
                list.page(work -> work.schemas().create()));
        list.add(
                "newNote",
                Group.INSERT,
                Feather.MESSAGE_SQUARE,
                "Shortcut+Shift+N",
                open,
                list.page(DiagramWork::newNote));
        list.add("newArea", Group.INSERT, Feather.SQUARE, "Shortcut+G", open, list.page(DiagramWork::newArea));
    }

    private void help() {
        list.add(
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
}
