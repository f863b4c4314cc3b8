package org.schemawright.source.dbml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.dbml.DbmlFile.End;
import org.schemawright.source.dbml.DbmlFile.RefText;

/** References of a file, each from the table that has many to the one that has one. */
final class ReferenceObjects {
    private static final List<String> ACTIONS = List.of("NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT");

    private final DbmlDatabase database;

    ReferenceObjects(DbmlDatabase database) {
        this.database = database;
    }

    void add(RefText reference) throws SourceProblem {
        switch (reference.relation()) {
            case "<>" ->
                database.note("line " + reference.left().table().line() + ": a reference of many to many was not"
                        + " taken over: it needs a table between the two");
            case "<" -> add(reference, reference.right(), reference.left());
            default -> add(reference, reference.left(), reference.right());
        }
    }

    private void add(RefText reference, End from, End to) throws SourceProblem {
        ObjectRef table = database.table(from.table());
        ObjectRef target = database.table(to.table());
        if (from.columns().size() != to.columns().size()) {
            throw database.problem(
                    from.table(), "a reference has as many columns on one side as on the other, and these have not");
        }
        String usual = table.last() + "_" + String.join("_", from.columns()) + "_fkey";
        ObjectRef own = table.part(Kind.FOREIGN_KEY, reference.name().orElse(usual));
        for (int i = 2; database.has(own); i++) {
            own = table.part(Kind.FOREIGN_KEY, reference.name().orElse(usual) + i);
        }
        database.put(new ForeignKey(
                own,
                from.columns(),
                target,
                to.columns(),
                "SIMPLE",
                action(reference.onUpdate(), from),
                action(reference.onDelete(), from),
                List.of(),
                false,
                Constraint.Settings.PLAIN,
                Traits.NONE));
    }

    private String action(Optional<String> stated, End at) throws SourceProblem {
        String action = stated.map(words -> words.toUpperCase(Locale.ROOT)).orElse("NO ACTION");
        if (!ACTIONS.contains(action)) {
            throw database.problem(
                    at.table(),
                    Visible.text(stated.orElse("")) + " is nothing that a reference does: choose cascade, restrict,"
                            + " set null, set default or no action");
        }
        return action;
    }
}
