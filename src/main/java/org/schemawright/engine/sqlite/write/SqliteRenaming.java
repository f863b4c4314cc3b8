package org.schemawright.engine.sqlite.write;

import org.schemawright.engine.Renaming;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Tables and columns. SQLite itself rewrites whatever speaks of them. */
public final class SqliteRenaming implements Renaming {
    @Override
    public boolean renames(Kind kind) {
        return kind == Kind.TABLE || kind == Kind.COLUMN;
    }

    @Override
    public Draft rename(ObjectRef before, ObjectRef after) {
        String table = "ALTER TABLE " + Quote.relation(before);
        return Draft.of(
                before.kind() == Kind.COLUMN
                        ? table + " RENAME COLUMN " + Quote.name(before.last()) + " TO " + Quote.name(after.last())
                        : table + " RENAME TO " + Quote.name(after.last()));
    }
}
