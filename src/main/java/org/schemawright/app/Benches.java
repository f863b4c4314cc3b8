package org.schemawright.app;

import java.util.Optional;
import org.schemawright.app.connect.PasswordPrompt;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.SystemKeyring;
import org.schemawright.source.ScriptOptions;
import org.schemawright.workspace.Engines;
import org.schemawright.workspace.ScratchShelf;
import org.schemawright.workspace.Workbench;

/** The use cases as the window gets them. */
final class Benches {
    private Benches() {}

    static Workbench open() {
        Surroundings surroundings = Surroundings.ofProcess();
        return new Workbench(
                Engines.known(),
                new ScratchShelf(),
                surroundings,
                new Connector(surroundings, new PasswordPrompt(), new SystemKeyring()),
                new ScriptOptions(false, Optional.empty()));
    }
}
