package org.schemawright.design;

import java.util.function.UnaryOperator;
import org.schemawright.change.OriginNames;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Where data come from when something, perhaps another thing, has another name: scripts rename first, and so tables and
 * columns that are copied from have their new names by then.
 */
record RenamedOrigin(ObjectRef before, ObjectRef after, UnaryOperator<ObjectRef> refs) implements OriginNames {
    @Override
    public ObjectRef table(ObjectRef table) {
        return refs.apply(table);
    }

    @Override
    public String column(ObjectRef table, String column) {
        return before.equals(table.part(Kind.COLUMN, column)) ? after.last() : column;
    }

    @Override
    public String expression(ObjectRef table, String expression) {
        var text = new NameInText(before, after);
        if (before.kind() != Kind.COLUMN) {
            return text.qualified(expression);
        }
        return before.whole(Kind.TABLE).equals(table) ? text.column(expression) : expression;
    }
}
