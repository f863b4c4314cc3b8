package org.schemawright.app.connect;

import java.util.List;
import org.schemawright.app.common.Shell;
import org.schemawright.connect.SavedConnection;

/** What other parts of the window may know of the saved connections. */
public final class SavedConnections {
    private SavedConnections() {}

    public static List<String> addresses(Shell shell) {
        return SavedBox.read(SavedBox.file(), shell).stream()
                .map(SavedConnection::address)
                .toList();
    }
}
