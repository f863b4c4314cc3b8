package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;

/** Sequences, without those behind identity columns, which the engine does not list. */
final class SequenceReader {
    private static final String SEQUENCES =
            "SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, NUMERIC_PRECISION, NUMERIC_SCALE, DECLARED_DATA_TYPE,"
                    + " DECLARED_NUMERIC_PRECISION, DECLARED_NUMERIC_SCALE, START_VALUE, MINIMUM_VALUE, MAXIMUM_VALUE,"
                    + " \"INCREMENT\", CYCLE_OPTION, \"CACHE\", REMARKS FROM INFORMATION_SCHEMA.SEQUENCES";

    private SequenceReader() {}

    /** Of a sequence that counts down without end the engine (2.5.252) tells a number that makes no sense. */
    static long cache(long told) {
        return Math.max(1, told);
    }

    static void read(Catalog catalog, Reading reading) throws SQLException {
        catalog.each(SEQUENCES, row -> {
            var ref = ObjectRef.of(Kind.SEQUENCE, row.getString("SEQUENCE_SCHEMA"), row.getString("SEQUENCE_NAME"));
            var options = new SequenceOptions(
                    TypeText.ofSequence(row),
                    row.getLong("START_VALUE"),
                    row.getLong("INCREMENT"),
                    row.getLong("MINIMUM_VALUE"),
                    row.getLong("MAXIMUM_VALUE"),
                    cache(row.getLong("CACHE")),
                    Catalog.yes(row, "CYCLE_OPTION"));
            reading.add(new Sequence(ref, options, false, SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
        });
    }
}
