package org.schemawright.engine.h2.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;

/**
 * What objects need by their expressions and queries. The catalog does not tell, so the names in the texts are looked
 * up; a name that happens to be another's too is a need too many, which costs a statement and does no harm.
 */
final class NeedReader {
    private static final List<Kind> NAMED = List.of(
            Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.SEQUENCE, Kind.DOMAIN, Kind.CONSTANT, Kind.SYNONYM);

    private final Reading reading;
    private final Map<List<String>, ObjectRef> byPath = new HashMap<>();

    private NeedReader(Reading reading) {
        this.reading = reading;
        Map<ObjectRef, SchemaObject> all = new TreeMap<>();
        reading.all().forEach(object -> all.put(object.ref(), object));
        all.keySet().stream()
                .filter(ref -> NAMED.contains(ref.kind()))
                .forEach(ref -> byPath.putIfAbsent(ref.path(), ref));
    }

    static void read(Reading reading) {
        var reader = new NeedReader(reading);
        reading.all().forEach(reader::take);
    }

    private void take(SchemaObject object) {
        switch (object) {
            case Table table -> table.columns().forEach(column -> column(table, column));
            case View view -> view(view);
            case Domain domain -> {
                named(domain.ref(), NameChains.in(domain.baseType()));
                domain.defaultExpression().ifPresent(text -> named(domain.ref(), NameChains.in(text)));
            }
            case Constraint.Check check -> check(check);
            default -> {}
        }
    }

    private void column(Table table, Column column) {
        Optional.ofNullable(column.properties().get("on update"))
                .ifPresent(text -> named(column.ref(), NameChains.in(text)));
        switch (column.value()) {
            case ColumnValue.Default(var expression) ->
                named(column.ref().withKind(Kind.COLUMN_DEFAULT), NameChains.in(expression));
            case ColumnValue.Generated(var expression, var _) -> {
                NameChains names = NameChains.in(expression);
                named(column.ref(), names);
                own(column.ref(), table, names.words());
            }
            case ColumnValue.Identity _, ColumnValue.None _ -> {}
        }
    }

    private void check(Constraint.Check check) {
        NameChains names = NameChains.in(check.expression());
        named(check.ref(), names);
        if (check.ref().kind() == Kind.CHECK_CONSTRAINT) {
            reading.table(check.ref().whole(Kind.TABLE)).ifPresent(table -> own(check.ref(), table, names.words()));
        }
    }

    /** A view does not say where its columns come from: any of its tables that has a column of that name. */
    private void view(View view) {
        NameChains names = NameChains.in(view.query());
        boolean asWritten = view.materialized().isPresent() || view.options().containsKey("invalid");
        for (ObjectRef needed : named(view.ref(), names)) {
            reading.table(needed).ifPresent(table -> own(view.ref(), table, names.words()));
        }
        if (asWritten) {
            names.words().stream()
                    .map(word -> byPath.get(List.of(view.ref().schema(), word)))
                    .filter(ref -> ref != null && !ref.equals(view.ref()))
                    .forEach(ref -> {
                        reading.need(view.ref(), ref);
                        reading.table(ref).ifPresent(table -> allOf(view.ref(), table));
                    });
        }
    }

    private void allOf(ObjectRef ref, Table table) {
        table.columns().forEach(column -> reading.need(ref, column.ref()));
    }

    private void own(ObjectRef ref, Table table, Set<String> words) {
        table.columns().stream()
                .map(Column::ref)
                .filter(column -> words.contains(column.last()))
                .forEach(column -> reading.need(ref, column));
    }

    private Set<ObjectRef> named(ObjectRef ref, NameChains names) {
        var found = new java.util.TreeSet<ObjectRef>();
        for (List<String> chain : names.chains()) {
            for (int i = 0; i + 1 < chain.size(); i++) {
                ObjectRef named = byPath.get(chain.subList(i, i + 2));
                if (named != null && !named.equals(ref) && !isOwnTable(ref, named)) {
                    reading.need(ref, named);
                    found.add(named);
                }
            }
        }
        return found;
    }

    private static boolean isOwnTable(ObjectRef ref, ObjectRef named) {
        return ref.path().size() > 2 && ref.path().subList(0, 2).equals(named.path());
    }
}
