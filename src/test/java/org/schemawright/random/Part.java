package org.schemawright.random;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A part of a statement, and what must be there for it to be valid. */
record Part(String sql, Set<String> needs) {
    static Part of(String sql) {
        return new Part(sql, Set.of());
    }

    static Set<String> union(Collection<String> first, Collection<String> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    Part with(Part other, String glue) {
        return new Part(sql + glue + other.sql, union(needs, other.needs));
    }
}
