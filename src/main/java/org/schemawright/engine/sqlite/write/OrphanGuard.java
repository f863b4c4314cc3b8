package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.Guard;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.plan.Draft;

/**
 * Has SQLite follow the references that are new before the transaction ends, since it does not while they are turned off.
 * What was amiss before stays as it was.
 */
final class OrphanGuard {
    private OrphanGuard() {}

    static List<Draft> of(TableChange change) {
        List<ForeignKey> all = change.after().references();
        boolean sound = all.stream()
                .allMatch(reference ->
                        Soundness.target(reference, change.writing().after()).isPresent());
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            if (change.isNew(all.get(i))) {
                // SQLite counts the references of a table from its last one.
                numbers.add(all.size() - 1 - i);
            }
        }
        if (!sound || numbers.isEmpty()) {
            return List.of();
        }
        String query = "SELECT count(*) FROM pragma_foreign_key_check("
                + Quote.text(change.ref().name()) + ") WHERE fkid IN ("
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        return List.of(Draft.of(Guard.stopping(query)).at(Draft.Turn.LAST));
    }
}
