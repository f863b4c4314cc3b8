package org.schemawright.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.engine.portable.Dialect.Fitted;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** Keys, references and checks of tables. */
final class ConstraintConversion {
    private final Tongues tongues;
    private final Names names;
    private final ColumnConversion columns;
    private final Findings findings;

    ConstraintConversion(Tongues tongues, Names names, ColumnConversion columns, Findings findings) {
        this.tongues = tongues;
        this.names = names;
        this.columns = columns;
        this.findings = findings;
    }

    /** Empty where nothing like it is in the target, which the findings then say. */
    Optional<SchemaObject> constraint(Constraint constraint, Table table) {
        return said(constraint, table).flatMap(said -> fitted(constraint.ref(), said));
    }

    /** As far as the target can have it. */
    Optional<SchemaObject> fitted(ObjectRef before, SchemaObject said) {
        Optional<Fitted> fitted = tongues.target().fit(said);
        if (fitted.isEmpty()) {
            findings.lost(before, "is not there: " + tongues.to().title() + " has nothing like it");
        }
        fitted.ifPresent(found -> found.lost().forEach(lost -> findings.lost(before, lost)));
        return fitted.map(Fitted::object);
    }

    private Optional<Constraint> said(Constraint constraint, Table table) {
        ObjectRef ref = names.ref(constraint.ref());
        Traits traits = columns.traits(constraint.ref(), constraint.traits());
        Settings settings = constraint.settings();
        return switch (constraint) {
            case PrimaryKey key ->
                Optional.of(new PrimaryKey(ref, in(table, key.columns()), index(key.index(), table), settings, traits));
            case Unique unique ->
                Optional.of(new Unique(
                        ref,
                        in(table, unique.columns()),
                        unique.nullsNotDistinct(),
                        index(unique.index(), table),
                        settings,
                        traits));
            case ForeignKey reference -> reference(reference, table, ref, traits);
            case Check check when isSaidByType(check, table) -> Optional.empty();
            case Check check ->
                columns.expression(check.expression(), table, check.ref(), "the check")
                        .map(text ->
                                new Check(ref, in(table, check.columns()), text, check.noInherit(), settings, traits));
            case Exclusion exclusion -> {
                findings.lost(exclusion.ref(), "is not there: no other engine here excludes");
                yield Optional.empty();
            }
        };
    }

    /** What limits a column in the source because its type does not, and the type of the target does. */
    private boolean isSaidByType(Check check, Table table) {
        return check.columns().size() == 1
                && table.column(check.columns().getFirst())
                        .flatMap(column -> tongues.source()
                                .type(tongues.meaning(column.type()))
                                .check()
                                .map(text -> text.replace(
                                        Rendered.COLUMN, tongues.source().quoted(column.name()))))
                        .filter(text -> text.equals(check.expression()))
                        .isPresent();
    }

    private Optional<Constraint> reference(ForeignKey reference, Table table, ObjectRef ref, Traits traits) {
        if (!names.has(reference.target())) {
            findings.lost(reference.ref(), "is not there, since " + reference.target() + " is not");
            return Optional.empty();
        }
        Table target = tongues.database().table(reference.target()).orElseThrow();
        return Optional.of(new ForeignKey(
                ref,
                in(table, reference.columns()),
                names.ref(reference.target()),
                in(target, reference.targetColumns()),
                reference.match(),
                reference.onUpdate(),
                reference.onDelete(),
                in(table, reference.setColumns()),
                reference.period(),
                reference.settings(),
                traits));
    }

    private KeyIndex index(KeyIndex index, Table table) {
        return new KeyIndex(in(table, index.include()), index.overlaps(), new TreeMap<>());
    }

    private List<String> in(Table table, List<String> named) {
        return named.stream().map(name -> names.column(table.ref(), name)).toList();
    }

    /** The checks by which columns keep to values that their type does not limit them to. */
    List<SchemaObject> limits(Table table, TypeConversion types) {
        var checks = new ArrayList<SchemaObject>();
        table.columns()
                .forEach(column -> types.rendered(types.meaning(column))
                        .check()
                        .ifPresent(condition -> checks.add(limit(names.ref(column.ref()), condition))));
        table.columns()
                .forEach(column -> columns.domain(column)
                        .ifPresent(domain -> rules(domain)
                                .forEach(rule -> columns.ofValue(
                                                rule.expression(), Optional.of(column), column.ref(), "a check")
                                        .ifPresent(text -> checks.add(limit(names.ref(column.ref()), text))))));
        return checks;
    }

    private Stream<Check> rules(Domain domain) {
        return tongues.database()
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT
                        && check.ref().path().subList(0, 2).equals(domain.ref().path()));
    }

    private Check limit(ObjectRef column, String condition) {
        ObjectRef table = column.whole(Kind.TABLE);
        String text = condition.replace(Rendered.COLUMN, tongues.target().quoted(column.last()));
        ObjectRef ref =
                names.newConstraint(table, Kind.CHECK_CONSTRAINT, table.last() + "_" + column.last() + "_check");
        return new Check(ref, List.of(column.last()), text, false, Settings.PLAIN, Traits.NONE);
    }
}
