package org.schemawright.app;

import java.nio.file.Path;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.History;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DocumentFiles;

/** Edits a design without end and tells of each edit when it is done: a program to be killed. */
final class KilledEditor {
    private KilledEditor() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        DocumentFiles.Opened opened = DocumentFiles.read(file);
        var session = new DesignSession(History.opened(opened.document()));
        session.opened(file, opened.stamp());
        try (var autosave = new Autosave(session, file, Throwable::printStackTrace)) {
            for (int i = 0; true; i++) {
                edit(session, i);
                System.out.println(i);
                Thread.sleep(4);
            }
        }
    }

    private static void edit(DesignSession session, int number) throws EditRefused {
        ObjectRef table = KilledEditorTest.TABLE;
        session.perform(new Edit.AddColumn(Drafts.column(table, "c" + number, "text", false), number + 1));
    }
}
