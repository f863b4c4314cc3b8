package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Rows that agree in what shall be unique. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    static List<RowCheck> of(PrimaryKey key, Writing writing) {
        return of(key.ref(), key.columns(), Nulls.DISTINCT, writing);
    }

    static List<RowCheck> of(Unique key, Writing writing) {
        return of(key.ref(), key.columns(), Nulls.of(key), writing);
    }

    static List<RowCheck> of(Index index, Writing writing) {
        List<String> columns =
                index.keys().stream().flatMap(key -> key.column().stream()).toList();
        return index.unique() ? of(index.ref(), columns, Nulls.of(index), writing) : List.of();
    }

    /** What was unique may not be any more when a column of it changes its type. */
    static List<RowCheck> ofKeysOver(Column column, Writing writing) {
        return writing.after().objects().values().stream()
                .filter(object -> object.ref().path().size() > 2
                        && object.ref()
                                .path()
                                .subList(0, 2)
                                .equals(column.ref().path().subList(0, 2))
                        && writing.before()
                                .find(object.ref())
                                .filter(object::equals)
                                .isPresent())
                .flatMap(object -> switch (object) {
                    case PrimaryKey key when key.columns().contains(column.name()) -> of(key, writing).stream();
                    case Unique key when key.columns().contains(column.name()) -> of(key, writing).stream();
                    case Index index
                    when index.keys().stream()
                            .anyMatch(key ->
                                    key.column().filter(column.name()::equals).isPresent()) ->
                        of(index, writing).stream();
                    default -> Stream.<RowCheck>empty();
                })
                .toList();
    }

    private static List<RowCheck> of(ObjectRef key, List<String> columns, Nulls nulls, Writing writing) {
        var rows = new StoredRows(key, writing);
        List<Optional<String>> known =
                columns.stream().map(column -> rows.value(column, "")).toList();
        if (!rows.exist() || known.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        List<String> values = known.stream().map(Optional::orElseThrow).toList();
        var shown = new ArrayList<String>();
        rows.keys().forEach(column -> shown.add(Quote.name(column)));
        for (int i = 0; i < values.size(); i++) {
            shown.add(values.get(i) + " AS VALUE_" + (i + 1));
        }
        shown.add("COUNT(*) OVER (PARTITION BY " + String.join(", ", values) + ") AS AGREEING_ROWS");
        String part = nulls.takePart(values);
        return List.of(new RowCheck(
                key,
                "rows agree in what " + key + " makes unique",
                "SELECT * FROM (SELECT " + String.join(", ", shown) + " FROM " + rows.name()
                        + (part.isEmpty() ? "" : " WHERE " + part) + ") COUNTED WHERE AGREEING_ROWS > 1"));
    }
}
