package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.sqlite.read.TableText.Deferral;
import org.schemawright.engine.sqlite.read.TableText.ReferenceText;

/** A reference from behind the word REFERENCES to its end. */
final class ReferenceReading {
    private static final String NO_ACTION = "NO ACTION";

    private final Cursor at;
    private String onDelete = NO_ACTION;
    private String onUpdate = NO_ACTION;
    private Optional<String> match = Optional.empty();
    private Deferral deferral = Deferral.NONE;

    ReferenceReading(Cursor at) {
        this.at = at;
    }

    ReferenceText read(Optional<String> name, List<String> columns) {
        String target = at.next().name();
        List<String> targetColumns = at.nameList();
        boolean more = true;
        while (more) {
            more = clause();
        }
        return new ReferenceText(name, columns, target, targetColumns, onDelete, onUpdate, match, deferral);
    }

    static ReferenceText deferred(ReferenceText reference, Deferral deferral) {
        return new ReferenceText(
                reference.name(),
                reference.columns(),
                reference.target(),
                reference.targetColumns(),
                reference.onDelete(),
                reference.onUpdate(),
                reference.match(),
                deferral);
    }

    private boolean clause() {
        if (at.skip("ON")) {
            String event = at.next().upper();
            String action = action();
            switch (event) {
                case "DELETE" -> onDelete = action;
                case "UPDATE" -> onUpdate = action;
                default -> {}
            }
            return true;
        }
        if (at.skip("MATCH")) {
            match = Optional.of(at.next().upper());
            return true;
        }
        if (at.is("DEFERRABLE")) {
            deferral = deferral();
            return true;
        }
        return at.skipNotDeferrable();
    }

    /** From the word DEFERRABLE on. */
    Deferral deferral() {
        at.next();
        if (!at.skip("INITIALLY")) {
            return Deferral.DEFERRABLE;
        }
        return at.next().is("DEFERRED") ? Deferral.DEFERRED : Deferral.DEFERRABLE;
    }

    private String action() {
        String first = at.next().upper();
        return switch (first) {
            case "SET", "NO" -> first + " " + at.next().upper();
            default -> first;
        };
    }
}
