package org.schemawright.engine.toy;

import org.schemawright.engine.Renaming;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Other names for lists and columns. */
final class ToyRenaming implements Renaming {
    @Override
    public Draft rename(ObjectRef before, ObjectRef after) {
        String table =
                "ALTER TABLE " + ToyWriter.name(before.kind() == Kind.COLUMN ? before.whole(Kind.TABLE) : before);
        return Draft.of(
                before.kind() == Kind.COLUMN
                        ? table + " ALTER COLUMN \"" + before.last() + "\" RENAME TO \"" + after.last() + "\""
                        : table + " RENAME TO \"" + after.last() + "\"");
    }
}
