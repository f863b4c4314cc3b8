package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Secret;
import org.schemawright.connect.Surroundings;
import org.schemawright.engine.DatabaseFiles;
import org.schemawright.engine.DatabaseFiles.FileAddress;
import org.schemawright.engine.FileSession;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;

/** Opens a database file, with the password that the environment or a person gives where one is wanted. */
public final class OpenFile {
    /** Where the password of a database file is looked for. */
    public static final String PASSWORD = "SCHEMAWRIGHT_PASSWORD";

    private final DatabaseFiles files;
    private final FileAddress address;
    private final Surroundings surroundings;
    private final Prompt prompt;

    OpenFile(DatabaseFiles files, FileAddress address, Surroundings surroundings, Prompt prompt) {
        this.files = files;
        this.address = address;
        this.surroundings = surroundings;
        this.prompt = prompt;
    }

    /** A session that reads only; to be closed by the caller. */
    public FileSession open() throws SourceProblem {
        try {
            return opened(new char[0]);
        } catch (SQLException e) {
            if (!files.wantsPassword(e)) {
                throw problem(e);
            }
        }
        Optional<Secret> known = surroundings
                .variable(PASSWORD)
                .map(text -> Secret.of(text.toCharArray()))
                .or(() -> prompt.ask("Password for " + shown()));
        if (known.isEmpty()) {
            throw new SourceProblem(shown() + " wants a password: set " + PASSWORD
                    + ", or run where you can be asked for it; nothing was changed");
        }
        char[] password = new char[0];
        try (Secret secret = known.get()) {
            password = secret.reveal();
            return opened(password);
        } catch (SQLException e) {
            throw problem(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private FileSession opened(char[] password) throws SQLException {
        return new FileSession(files.open(address, password));
    }

    private String shown() {
        return Visible.text(address.file().toString());
    }

    private SourceProblem problem(SQLException cause) {
        return new SourceProblem(shown() + " could not be opened: " + Visible.text(String.valueOf(cause.getMessage()))
                + "; nothing was changed, try again or give another source");
    }
}
