package org.schemawright.app;

import java.util.function.Consumer;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;

/** What runs beside a design as long as it is open. */
record OpenDesign(LiveEngine engine, Autosave autosave) implements AutoCloseable {
    /** @param failed told where what is not saved cannot be kept */
    static OpenDesign of(DesignSession session, Shell shell, Consumer<Throwable> failed) throws BadRequest {
        var version = session.database().version();
        String name = shell.bench().engines().byId(version.engine()).title() + " " + version.major();
        var engine = new LiveEngine(session, shell.background(), shell.bench().follow(version), name);
        return new OpenDesign(engine, new Autosave(session, shell.settings().unnamedDesign(), failed));
    }

    /** What people know it by. */
    static String name(DesignSession session) {
        return session.fileProperty()
                .get()
                .map(file -> Visible.text(String.valueOf(file.getFileName())))
                .orElseGet(() -> Texts.of("app.unnamed"));
    }

    @Override
    public void close() {
        engine.close();
        autosave.close();
    }
}
