package org.schemawright.design;

import java.util.List;
import java.util.Optional;
import org.schemawright.change.Lineage;
import org.schemawright.model.Database;

/**
 * A schema in the designer's words, with where its data comes from and what was decided on it.
 *
 * @param decisions in the order of their matters, one a matter
 * @param kept      the text that it was read from, so that what this version does not know survives when it is written
 *                  again; empty where there was none
 */
public record Design(Database database, Lineage lineage, List<Decision> decisions, String kept) {
    public Design {
        decisions = Decision.ordered(decisions);
    }

    public Design(Database database, Lineage lineage, String kept) {
        this(database, lineage, List.of(), kept);
    }

    public static Design of(Database database) {
        return new Design(database, Lineage.NONE, "");
    }

    public Design withLineage(Lineage other) {
        return new Design(database, other, decisions, kept);
    }

    public Design withDatabase(Database other) {
        return new Design(other, lineage, decisions, kept);
    }

    public Design withDecisions(List<Decision> other) {
        return new Design(database, lineage, other, kept);
    }

    public Optional<Decision> decision(Decision.Matter matter) {
        return decisions.stream()
                .filter(decision -> decision.matter().equals(matter))
                .findFirst();
    }

    @Override
    public String toString() {
        return "design of " + database.objects().size() + " objects in " + database.version();
    }
}
