package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOwnership;

/** Reads which sequence goes with which column. Needs both to be known. */
final class SequenceOwnershipReader implements KindReader {
    @Override
    public String query(int major) {
        return """
                SELECT d.objid::pg_catalog.int8, d.refobjid::pg_catalog.int8, d.refobjsubid
                FROM pg_catalog.pg_sequence s
                    JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = s.seqrelid AND d.objsubid = 0
                WHERE d.deptype = 'a' AND d.refclassid = 1259 AND d.refobjsubid > 0""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<ObjectRef> sequence = reading.find(Address.of(CatalogTable.CLASS, row.getLong(1)));
        Optional<ObjectRef> column =
                reading.find(new Address(CatalogTable.CLASS, row.getLong(2), row.getInt(3)));
        if (sequence.isPresent() && column.isPresent()) {
            ObjectRef ownership = sequence.get().withKind(Kind.SEQUENCE_OWNERSHIP);
            reading.put(new SequenceOwnership(ownership, column.get()));
            reading.need(ownership, sequence.get());
            reading.need(ownership, column.get());
        }
    }
}
