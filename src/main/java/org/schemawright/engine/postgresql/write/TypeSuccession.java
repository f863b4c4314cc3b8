package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Database;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/**
 * A type of another kind under the name of one that goes: the columns of the type, and of types made of it, hold texts
 * while the one goes and the other comes.
 */
final class TypeSuccession {
    private TypeSuccession() {}

    private static Optional<SchemaObject> namesake(ObjectRef type, Database database) {
        return Kinds.TYPES.stream()
                .filter(kind -> Kinds.TYPES.contains(type.kind()) && kind != type.kind())
                .flatMap(kind -> database.find(type.withKind(kind)).stream())
                .findFirst();
    }

    private static boolean goes(ObjectRef type, Writing writing) {
        return writing.after().find(type).isEmpty()
                && namesake(type, writing.after()).isPresent();
    }

    static List<Draft> leaving(SchemaObject type, Writing writing) {
        if (!goes(type.ref(), writing)) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        columns(type.ref(), writing)
                .forEach(column -> drafts.add(TypeSwap.retype(column, TypeSwap.text(column), writing)
                        .checkedBy(refused(column, type.ref(), writing))));
        TypeContainers.of(type.ref(), writing)
                .reversed()
                .forEach(container -> drafts.add(Draft.of("DROP " + Designation.of(container))));
        return drafts;
    }

    static List<Draft> comingTo(SchemaObject type, Writing writing) {
        Optional<SchemaObject> before = namesake(type.ref(), writing.before());
        if (before.isEmpty() || !goes(before.get().ref(), writing)) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        TypeContainers.of(type.ref(), writing)
                .forEach(container -> drafts.addAll(TypeContainers.creation(container, writing)));
        rules(type.ref(), writing).forEach(rule -> drafts.addAll(CheckWriter.onNewDomain(rule, writing)));
        boolean refuses = !(type instanceof EnumType);
        columns(type.ref(), writing).forEach(column -> {
            Draft draft = TypeSwap.retype(column, column.type(), writing);
            drafts.add(refuses ? draft.with(Hazard.MAY_FAIL_ON_ROWS) : draft);
        });
        return drafts;
    }

    private static List<Check> rules(ObjectRef domain, Writing writing) {
        return writing.after()
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT)
                .filter(check -> check.ref().whole(Kind.DOMAIN).equals(domain))
                .toList();
    }

    /** A domain that takes the place of another type has its rules from the start. */
    static boolean brings(Check check, Writing writing) {
        return check.ref().kind() == Kind.DOMAIN_CONSTRAINT
                && namesake(check.ref().whole(Kind.DOMAIN), writing.before())
                        .filter(before -> goes(before.ref(), writing))
                        .isPresent();
    }

    static Set<ObjectRef> inTheWay(SchemaObject type, Writing writing) {
        if (!goes(type.ref(), writing)) {
            return Set.of();
        }
        return TextDependents.of(List.copyOf(columns(type.ref(), writing)), writing);
    }

    private static Set<Column> columns(ObjectRef type, Writing writing) {
        var columns = new LinkedHashSet<>(TypeColumns.of(type, writing));
        TypeContainers.of(type, writing).forEach(container -> columns.addAll(TypeColumns.of(container.ref(), writing)));
        return columns;
    }

    /** Which texts are labels is known; which are values of other types is for the engine to say. */
    private static List<RowCheck> refused(Column column, ObjectRef type, Writing writing) {
        boolean direct = TypeColumns.names(column.type(), type, writing.before()) && !TypeNames.isArray(column.type());
        if (!direct || !(namesake(type, writing.after()).orElseThrow() instanceof EnumType labels)) {
            return List.of();
        }
        var site = TableSite.of(column.ref(), writing);
        String list =
                String.join(", ", labels.values().stream().map(Quote::text).toList());
        String test = labels.values().isEmpty() ? " IS NOT NULL" : "::text NOT IN (" + list + ")";
        return List.of(new RowCheck(
                column.ref(),
                "values of " + column.ref() + " are no labels of " + labels.ref(),
                "SELECT " + new StoredRows(site).shown(List.of(column.name()), "") + " FROM " + site.name() + " WHERE "
                        + Quote.name(column.name()) + test));
    }
}
