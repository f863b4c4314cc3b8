package org.schemawright.advise.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;

/** A primary key that is counted in a whole number of less than 64 bits. */
final class NarrowKey implements Rule {
    private static final Card CARD = new Card("D23", "narrow-key", "A key that is counted up runs out", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        Map<ObjectRef, SequenceOptions> counters = facts.dialect().counters(facts.database());
        return facts.tables()
                .filter(table -> table.partitionOf().isEmpty())
                .flatMap(table -> facts.of(table.ref()).primaryKey().stream()
                        .filter(key -> key.columns().size() == 1)
                        .flatMap(key -> table.column(key.columns().getFirst()).stream()))
                .filter(column -> column.local()
                        && counters.containsKey(column.ref())
                        && facts.meaning(column.type()) instanceof PortableType.Whole(var bits)
                        && bits < WIDE)
                .map(column -> finding(facts, column))
                .toList();
    }

    private static final int WIDE = 64;

    private static Finding finding(Facts facts, Column column) {
        String wide = facts.dialect().type(new PortableType.Whole(WIDE)).type();
        return new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(column.ref()),
                column.ref() + " is counted up in " + column.type() + " and ends at " + most(facts, column),
                List.of(Evidence.of("type " + column.type() + "; "
                        + facts.of(column.ref().whole(Kind.TABLE)).referrers().size() + " references lead to it")),
                List.of(remedy(facts, column, wide)));
    }

    private static long most(Facts facts, Column column) {
        return facts.meaning(column.type()) instanceof PortableType.Whole(var bits)
                ? (1L << (bits - 1)) - 1
                : Long.MAX_VALUE;
    }

    private static Remedy remedy(Facts facts, Column column, String wide) {
        long most = most(facts, column);
        List<Edit> sequences = facts.usersOf(column.ref()).stream()
                .filter(user -> user.kind() == Kind.SEQUENCE_OWNERSHIP)
                .flatMap(user -> facts.database().find(new ObjectRef(Kind.SEQUENCE, user.path())).stream())
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .<Edit>map(sequence -> new Edit.Replace(new Sequence(
                        sequence.ref(),
                        widened(sequence.options(), column.type(), wide, most),
                        sequence.unlogged(),
                        sequence.traits())))
                .toList();
        return TypeChange.of(facts, column.ref(), before -> widened(before, column.type(), wide, most))
                .<Remedy>map(edit -> new Remedy.ByEdit(
                        "Make it " + wide + ", with what refers to it",
                        sequences.isEmpty()
                                ? edit
                                : new Edit.Several(
                                        Edit.Purpose.CHANGE,
                                        Stream.concat(Stream.of(edit), sequences.stream())
                                                .toList()),
                        "The tables are written anew while nobody may use them."))
                .orElseGet(() -> new Remedy.ByHand("Make it " + wide + ", with what refers to it"));
    }

    private static Column widened(Column column, String narrow, String wide, long most) {
        Column retyped = TypeChange.retyped(column, wide);
        return column.value() instanceof ColumnValue.Identity(var always, var schema, var name, var options)
                ? retyped.withValue(
                        new ColumnValue.Identity(always, schema, name, widened(options, narrow, wide, most)))
                : retyped;
    }

    private static SequenceOptions widened(SequenceOptions options, String narrow, String wide, long most) {
        return new SequenceOptions(
                options.type().equals(narrow) ? wide : options.type(),
                options.start(),
                options.increment(),
                options.minimum(),
                options.maximum() == most ? Long.MAX_VALUE : options.maximum(),
                options.cache(),
                options.cycle());
    }
}
