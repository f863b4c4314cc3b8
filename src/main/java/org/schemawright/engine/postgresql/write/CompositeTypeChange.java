package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/** From one row type to another. Their order counts, and columns of the type keep what both have. */
record CompositeTypeChange(CompositeType before, CompositeType after, Writing writing) {
    Alteration alteration() {
        List<Column> columns = TypeColumns.of(before.ref(), writing);
        boolean within = !TypeContainers.of(before.ref(), writing).isEmpty();
        if (!orderFits() || retypes() && (within || !columns.isEmpty())) {
            return swap();
        }
        var drafts = new ArrayList<Draft>();
        List<String> actions = actions();
        if (!actions.isEmpty()) {
            Draft draft = Draft.of("ALTER TYPE " + Quote.qualified(after.ref()) + " " + String.join(", ", actions));
            drafts.add(losing(isOfTables() ? draft.with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS) : draft));
        }
        drafts.addAll(comments());
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private Alteration swap() {
        var creation = new ArrayList<>(new CompositeTypeWriter().create(after, writing));
        creation.set(0, losing(creation.getFirst()));
        return new TypeSwap(before, creation, writing)
                .converting(new RowConversion(before, after, writing))
                .checkedBy(this::refused)
                .alteration();
    }

    /** Rows whose values do not fit into the attributes as they will be. */
    private List<RowCheck> refused(Column column) {
        return new ValuesWithin(before.ref(), this::refused, writing.before())
                .check(column, "values in " + column.ref() + " are no " + after.ref(), writing);
    }

    private Optional<String> refused(String value) {
        var any = new ArrayList<String>();
        for (Attribute is : after.attributes()) {
            String field = "(" + value + ")." + Quote.name(is.name());
            find(before, is.name())
                    .filter(was -> !same(was, is))
                    .map(was -> ColumnCast.of(was.type(), is.type(), field, writing))
                    .flatMap(cast -> new ValueTest(cast.from(), cast.to(), writing).refused(field))
                    .ifPresent(any::add);
        }
        return any.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" OR ", any) + ")");
    }

    /** Whatever is lost is lost in each column of the type, and of those that are made of it. */
    private Draft losing(Draft draft) {
        var losses = new ArrayList<Loss>();
        losses().ifPresent(why -> Stream.concat(Stream.of(before), TypeContainers.of(before.ref(), writing).stream())
                .flatMap(type -> TypeColumns.of(type.ref(), writing).stream())
                .forEach(column -> losses.add(new Loss(column.ref(), why))));
        tables().forEach(table -> after.attributes()
                .forEach(is -> rounded(is)
                        .ifPresent(why -> losses.add(new Loss(table.ref().part(Kind.COLUMN, is.name()), why)))));
        return losses.isEmpty() ? draft : draft.losing(losses.toArray(Loss[]::new));
    }

    private Optional<String> rounded(Attribute is) {
        return find(before, is.name())
                .filter(was -> !was.type().equals(is.type()))
                .flatMap(was -> CastLoss.of(ColumnCast.of(was.type(), is.type(), Quote.name(is.name()), writing)));
    }

    private Optional<String> losses() {
        var reasons = new ArrayList<String>();
        if (before.attributes().stream().anyMatch(it -> find(after, it.name()).isEmpty())) {
            reasons.add("attributes of its type are dropped");
        }
        after.attributes()
                .forEach(is -> rounded(is).ifPresent(why -> reasons.add("in the attribute " + is.name() + " " + why)));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** Attributes can be taken out anywhere, but put in only at the end. */
    private boolean orderFits() {
        var order = new ArrayList<String>();
        before.attributes().stream()
                .map(Attribute::name)
                .filter(name -> find(after, name).isPresent())
                .forEach(order::add);
        after.attributes().stream()
                .map(Attribute::name)
                .filter(name -> find(before, name).isEmpty())
                .forEach(order::add);
        return order.equals(after.attributes().stream().map(Attribute::name).toList());
    }

    private boolean retypes() {
        return after.attributes().stream()
                .anyMatch(is ->
                        find(before, is.name()).filter(was -> !same(was, is)).isPresent());
    }

    private List<String> actions() {
        String cascade = isOfTables() ? " CASCADE" : "";
        var actions = new ArrayList<String>();
        for (Attribute was : before.attributes()) {
            Optional<Attribute> is = find(after, was.name());
            if (is.isEmpty()) {
                actions.add("DROP ATTRIBUTE " + Quote.name(was.name()) + cascade);
            } else if (!same(was, is.get())) {
                actions.add("ALTER ATTRIBUTE " + Quote.name(was.name()) + " TYPE "
                        + is.get().type()
                        + is.get().collation().map(" COLLATE "::concat).orElse("") + cascade);
            }
        }
        after.attributes().stream()
                .filter(is -> find(before, is.name()).isEmpty())
                .forEach(is -> actions.add("ADD ATTRIBUTE " + CompositeTypeWriter.attribute(is) + cascade));
        return actions;
    }

    /** Whether tables are made of it, which change with it. */
    private boolean isOfTables() {
        return tables().findAny().isPresent();
    }

    private Stream<Table> tables() {
        return writing.before()
                .all(Table.class)
                .filter(table -> table.ofType().filter(before.ref()::equals).isPresent());
    }

    private List<Draft> comments() {
        return after.attributes().stream()
                .filter(is -> !is.comment().equals(find(before, is.name()).flatMap(Attribute::comment)))
                .map(is -> CompositeTypeWriter.comment(after, is, is.comment()))
                .toList();
    }

    private static boolean same(Attribute was, Attribute is) {
        return was.type().equals(is.type()) && was.collation().equals(is.collation());
    }

    private static Optional<Attribute> find(CompositeType type, String name) {
        return type.attributes().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
