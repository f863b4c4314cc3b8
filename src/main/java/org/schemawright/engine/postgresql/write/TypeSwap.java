package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/**
 * A type is made anew beside the old one, every column of it moves over, and the old one goes; types that are made of
 * it go the same way. What else uses one of the types or columns is taken down meanwhile.
 */
final class TypeSwap {
    private final SchemaObject before;
    private final List<Draft> creation;
    private final Writing writing;
    private Function<Column, Optional<String>> using = column -> Optional.of(throughText(column));
    private Function<Column, List<RowCheck>> checks = _ -> List.of();
    private Optional<RowConversion> rows = Optional.empty();

    TypeSwap(SchemaObject before, List<Draft> creation, Writing writing) {
        this.before = before;
        this.creation = creation;
        this.writing = writing;
    }

    /** How a column's values become values of the new type; by their text where nothing else is said. */
    TypeSwap converting(Function<Column, Optional<String>> expression) {
        this.using = expression;
        return this;
    }

    /** The same for rows, and for rows in rows. */
    TypeSwap converting(RowConversion conversion) {
        this.using = column -> Optional.of(conversion.convert(column));
        this.rows = Optional.of(conversion);
        return this;
    }

    TypeSwap checkedBy(Function<Column, List<RowCheck>> foreseen) {
        this.checks = foreseen;
        return this;
    }

    Alteration.Swap alteration() {
        List<SchemaObject> containers = TypeContainers.of(before.ref(), writing);
        Map<Column, List<Draft>> moves = new LinkedHashMap<>();
        columns(before.ref()).forEach(column -> moves.put(column, move(column, using.apply(column))));
        containers.forEach(
                container -> columns(container.ref()).forEach(column -> moves.put(column, moveWithin(column))));
        var drafts = new ArrayList<Draft>();
        drafts.add(aside(before.ref())
                .checkedBy(rebuilt().stream()
                        .flatMap(it -> checks.apply(it).stream())
                        .toList()));
        drafts.addAll(creation);
        for (SchemaObject container : containers) {
            drafts.add(aside(container.ref()));
            drafts.addAll(TypeContainers.creation(container, writing));
        }
        moves.values().forEach(drafts::addAll);
        if (rebuilt().isEmpty()) {
            drafts.addAll(drops());
        }
        Set<ObjectRef> tables =
                rebuilt().stream().map(column -> column.ref().whole(Kind.TABLE)).collect(Collectors.toSet());
        return new Alteration.Swap(drafts, takeDown(moves.keySet(), containers), tables);
    }

    /** The old type stays as long as tables that are made anew hold rows of it. */
    List<Draft> settle() {
        return rebuilt().isEmpty() ? List.of() : drops();
    }

    private List<Draft> drops() {
        var drafts = new ArrayList<Draft>();
        TypeContainers.of(before.ref(), writing).reversed().forEach(container -> drafts.add(drop(container.ref())));
        drafts.add(drop(before.ref()));
        return drafts;
    }

    private List<Column> columns(ObjectRef type) {
        return TypeColumns.of(type, writing).stream()
                .filter(column -> !isRebuilt(column))
                .toList();
    }

    /** The columns of the type in tables that are divided by it. */
    private List<Column> rebuilt() {
        return Stream.concat(Stream.of(before), TypeContainers.of(before.ref(), writing).stream())
                .flatMap(type -> TypeColumns.of(type.ref(), writing).stream())
                .filter(this::isRebuilt)
                .toList();
    }

    private boolean isRebuilt(Column column) {
        return TableChange.isRebuilt(TableSite.of(column.ref(), writing));
    }

    /** Whether another type takes the place of the one that a rendering names, or of one that it is made of. */
    static boolean happensTo(String rendering, Writing writing) {
        Optional<SchemaObject> is = TypeNames.find(rendering, writing.after());
        return TypeNames.find(rendering, writing.before())
                .filter(was -> is.isPresent()
                        && switch (was) {
                            case EnumType type ->
                                is.get() instanceof EnumType other && EnumTypeChange.isSwap(type, other, writing);
                            case Domain domain ->
                                is.get() instanceof Domain other
                                        && (DomainSwap.isSwap(domain, other) || happensTo(domain.baseType(), writing));
                            default -> false;
                        })
                .isPresent();
    }

    /** The columns hold texts while the old type goes and the new one comes: for types that share more than a name. */
    Alteration.Swap throughTexts() {
        List<SchemaObject> containers = TypeContainers.of(before.ref(), writing);
        var columns = new LinkedHashSet<>(TypeColumns.of(before.ref(), writing));
        containers.forEach(container -> columns.addAll(TypeColumns.of(container.ref(), writing)));
        var drafts = new ArrayList<Draft>();
        columns.forEach(column -> drafts.add(retype(column, text(column), writing)));
        containers.reversed().forEach(container -> drafts.add(Draft.of("DROP " + Designation.of(container))));
        drafts.add(Draft.of("DROP " + Designation.of(before)));
        drafts.addAll(creation);
        containers.forEach(container -> drafts.addAll(TypeContainers.creation(container, writing)));
        columns.forEach(column -> drafts.add(retype(column, column.type(), writing)
                .with(Hazard.MAY_FAIL_ON_ROWS)
                .checkedBy(checks.apply(column))));
        Set<ObjectRef> takeDown = takeDown(columns, containers);
        takeDown.addAll(TextDependents.of(List.copyOf(columns), writing));
        return new Alteration.Swap(drafts, takeDown);
    }

    private static String column(Column column) {
        return Quote.name(column.name());
    }

    static String text(Column column) {
        return TypeNames.isArray(column.type()) ? "text[]" : "text";
    }

    /** To a type, the text among them, that the values can be cast to. */
    static Draft retype(Column column, String type, Writing writing) {
        return TableSite.of(column.ref(), writing)
                .alterColumn(
                        column.name(),
                        "TYPE " + type + " USING " + column(column) + "::" + type,
                        Hazard.REWRITES_TABLE);
    }

    private Draft aside(ObjectRef type) {
        return Draft.of("ALTER " + Designation.of(type) + " RENAME TO " + Quote.name(AsideName.of(type, writing)));
    }

    private Draft drop(ObjectRef type) {
        String word = type.kind() == Kind.DOMAIN ? "DOMAIN " : "TYPE ";
        return Draft.of("DROP " + word + Quote.qualified(type.schema(), AsideName.of(type, writing)));
    }

    private List<Draft> move(Column column, Optional<String> expression) {
        Draft draft = retype(column, column.type(), expression).checkedBy(checks.apply(column));
        return rows.map(conversion -> conversion.move(column, draft)).orElse(List.of(draft));
    }

    /** A column of a type that is made of the swapped one. */
    private List<Draft> moveWithin(Column column) {
        return move(
                column,
                Optional.of(rows.map(conversion -> conversion.convert(column)).orElse(throughText(column))));
    }

    private Draft retype(Column column, String type, Optional<String> expression) {
        return TableSite.of(column.ref(), writing)
                .alterColumn(
                        column.name(),
                        "TYPE " + type + expression.map(" USING "::concat).orElse(""),
                        Hazard.REWRITES_TABLE);
    }

    static String throughText(Column column) {
        return column(column) + "::" + text(column) + "::" + column.type();
    }

    /** Columns move over, all else has to make room. */
    private Set<ObjectRef> takeDown(Set<Column> columns, List<SchemaObject> containers) {
        Database database = writing.before();
        var types = new LinkedHashSet<ObjectRef>();
        types.add(before.ref());
        containers.forEach(container -> types.add(container.ref()));
        var found = new LinkedHashSet<ObjectRef>();
        database.needs().forEach((ref, needs) -> {
            boolean parts = types.contains(ref)
                    || ref.kind() == Kind.DOMAIN_CONSTRAINT && types.contains(ref.whole(Kind.DOMAIN));
            if (!parts && !Collections.disjoint(needs, types) && !staysAsItIs(ref)) {
                found.add(ref);
            }
        });
        for (Column column : columns) {
            var cast = new ColumnCast(PgType.of("old"), PgType.of(column.type()), Optional.of(""));
            found.addAll(new ColumnDependents(column, column, cast, writing).takeDown());
        }
        return found;
    }

    private boolean staysAsItIs(ObjectRef ref) {
        return switch (ref.kind()) {
            case TABLE, FOREIGN_TABLE, SCHEMA -> true;
            case COLUMN ->
                TableSite.of(ref, writing)
                        .columnBefore(ref.last())
                        .filter(it -> it.value() instanceof ColumnValue.Generated)
                        .isEmpty();
            default -> false;
        };
    }
}
