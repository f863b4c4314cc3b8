package org.schemawright.engine.sqlite.read;

/** One row of SQLite's own table of what a database holds. */
record SchemaRow(String type, String name, String table, String sql, boolean stored) {
    boolean is(String word) {
        return type.equals(word);
    }
}
