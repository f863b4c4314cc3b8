package org.schemawright.engine.postgresql.read;

/** Where an object stands in the catalog: a row of a catalog table, and a column's number (0 for the whole). */
record Address(CatalogTable table, long oid, int column) {
    static Address of(CatalogTable table, long oid) {
        return new Address(table, oid, 0);
    }
}
