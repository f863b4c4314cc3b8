package org.schemawright.engine.sqlite.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The tables and views of a database by their names, whatever the case in which they are spoken of. */
final class Relations {
    private final Map<String, ObjectRef> byName = new HashMap<>();

    Relations(List<SchemaRow> rows) {
        rows.stream()
                .filter(row -> row.is("table") || row.is("view"))
                .forEach(row -> add(ObjectRef.of(row.is("view") ? Kind.VIEW : Kind.TABLE, Terms.SCHEMA, row.name())));
    }

    private void add(ObjectRef relation) {
        byName.put(Terms.folded(relation.name()), relation);
    }

    Optional<ObjectRef> find(String name) {
        return Optional.ofNullable(byName.get(Terms.folded(name)));
    }

    /** Its name as it was given it; what is not there is called as it is spoken of. */
    String called(String name) {
        return find(name).map(ObjectRef::name).orElse(name);
    }
}
