package org.schemawright.convert;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.model.Index;
import org.schemawright.model.Index.Key;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** Indexes of tables. */
final class IndexConversion {
    private final Tongues tongues;
    private final Names names;
    private final ColumnConversion columns;
    private final ConstraintConversion constraints;
    private final Findings findings;

    IndexConversion(
            Tongues tongues,
            Names names,
            ColumnConversion columns,
            ConstraintConversion constraints,
            Findings findings) {
        this.tongues = tongues;
        this.names = names;
        this.columns = columns;
        this.constraints = constraints;
        this.findings = findings;
    }

    Optional<SchemaObject> index(Index index, Table table) {
        if (!index.method().equals(tongues.source().indexMethod())) {
            findings.lost(index.ref(), "is not there: no other engine here has the method " + index.method());
            return Optional.empty();
        }
        List<Optional<Key>> keys =
                index.keys().stream().map(key -> key(key, index, table)).toList();
        Optional<String> predicate =
                index.predicate().flatMap(text -> columns.expression(text, table, index.ref(), "the index"));
        if (keys.stream().anyMatch(Optional::isEmpty)
                || predicate.isEmpty() && index.predicate().isPresent()) {
            return Optional.empty();
        }
        return constraints.fitted(
                index.ref(),
                new Index(
                        names.ref(index.ref()),
                        tongues.target().indexMethod(),
                        index.unique(),
                        index.nullsNotDistinct(),
                        keys.stream().map(Optional::orElseThrow).toList(),
                        index.include().stream()
                                .map(name -> names.column(table.ref(), name))
                                .toList(),
                        predicate,
                        true,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        columns.traits(index.ref(), index.traits())));
    }

    private Optional<Key> key(Key key, Index index, Table table) {
        key.operatorClass().ifPresent(name -> findings.lost(index.ref(), "has no operator class " + name));
        key.collation().ifPresent(name -> findings.lost(index.ref(), "has no collation " + name));
        Optional<String> expression =
                key.expression().flatMap(text -> columns.expression(text, table, index.ref(), "the index"));
        if (key.expression().isPresent() && expression.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Key(
                key.column().map(name -> names.column(table.ref(), name)),
                expression,
                Optional.empty(),
                Optional.empty(),
                key.descending(),
                key.nullsFirst()));
    }
}
