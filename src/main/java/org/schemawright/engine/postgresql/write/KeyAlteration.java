package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.plan.Draft;

/** A key stays as long as its columns and settings do; what is said about its index can be changed. */
final class KeyAlteration {
    private KeyAlteration() {}

    static Alteration of(
            Constraint before,
            KeyIndex indexBefore,
            Constraint after,
            KeyIndex indexAfter,
            boolean same,
            Writing writing) {
        if (!same || KeyClause.option(indexBefore, "parent").isPresent() && !parentStays(indexBefore, indexAfter)) {
            return new Alteration.Replace("a key with other columns or settings is another key");
        }
        var site = TableSite.of(after.ref(), writing);
        var drafts = new ArrayList<Draft>(KeyClause.indexChanges(indexBefore, indexAfter, after, site));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static boolean parentStays(KeyIndex before, KeyIndex after) {
        return KeyClause.option(before, "parent").equals(KeyClause.option(after, "parent"));
    }
}
