package org.schemawright.engine.postgresql.scratch;

import java.util.List;

/**
 * What the superuser runs for one statement.
 *
 * @param foreign the statement as it may run, or nothing; it looks names up where the script does
 * @param own     what the program adds, with an empty search path
 */
record Orders(List<String> foreign, List<String> own) {
    static Orders of(String sql) {
        return new Orders(List.of(sql), List.of());
    }

    static Orders none() {
        return new Orders(List.of(), List.of());
    }

    static Orders ownOnly(String... own) {
        return new Orders(List.of(), List.of(own));
    }

    Orders with(String... own) {
        return new Orders(foreign, List.of(own));
    }
}
