package org.schemawright.convert;

import java.util.List;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/**
 * A database as one of another engine, not yet seen by that engine.
 *
 * @param database with every name, type and expression in the target's words
 * @param remarks  all that is not as it was
 * @param tables   where the rows of each table go, those first on which others stand
 */
public record Conversion(Database database, List<Remark> remarks, List<Rows> tables) {
    public Conversion {
        remarks = List.copyOf(remarks);
        tables = List.copyOf(tables);
    }

    /** The rows of one table, before and afterwards. */
    public record Rows(ObjectRef from, ObjectRef to, List<Values> columns) {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The values of one column.
     *
     * @param counter whether the engine counts them, so that it has to go on behind the last
     */
    public record Values(String from, String to, PortableType type, boolean counter) {}
}
