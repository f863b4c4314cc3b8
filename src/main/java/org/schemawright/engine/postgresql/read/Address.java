package org.schemawright.engine.postgresql.read;

/** Where an object stands in the catalog: a row of a catalog table, and a column's number (0 for the whole). */
record Address(CatalogTable table, long oid, int column) {
    static Address of(CatalogTable table, long oid) {
        return new Address(table, oid, 0);
    }

    /** Identifiers come in rows, and so do columns: the plain sum of products would let them meet all the time. */
    @Override
    public int hashCode() {
        long mixed = (oid * 2048 + column * 64L + table.ordinal()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
