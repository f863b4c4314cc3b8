package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/** Sequences. One that was used goes on where it was; one that was not starts where it now should. */
final class SequenceWriter implements KindWriter<Sequence> {
    private static final String NEXT = "@SCHEMAWRIGHT_NEXT";

    @Override
    public List<Draft> create(Sequence sequence, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(statement(sequence)));
        drafts.addAll(TraitWriter.created(sequence, designation(sequence)));
        return drafts;
    }

    private static String statement(Sequence sequence) {
        return "CREATE " + designation(sequence) + " AS " + sequence.options().type() + " "
                + SequenceClause.of(sequence.options());
    }

    @Override
    public List<Draft> drop(Sequence sequence, Writing writing) {
        return List.of(Draft.of("DROP " + designation(sequence)).losing(new Loss(sequence.ref(), "dropped")));
    }

    @Override
    public Alteration alter(Sequence before, Sequence after, Writing writing) {
        SequenceOptions was = before.options();
        SequenceOptions is = after.options();
        var drafts = new ArrayList<Draft>();
        boolean anew = !was.type().equals(is.type());
        if (!was.equals(is)) {
            drafts.add(Draft.of("SET " + NEXT + " = (SELECT " + next(is) + from(before) + ")")
                    .checkedBy(outside(before, is)));
            if (anew) {
                drafts.add(Draft.of("DROP " + designation(before)));
                drafts.add(Draft.of(statement(after)));
            }
            drafts.add(Draft.of("ALTER " + designation(after) + " RESTART WITH " + NEXT + " " + SequenceClause.of(is)));
        }
        drafts.addAll(
                anew
                        ? TraitWriter.created(after, designation(after))
                        : TraitWriter.altered(before, after, designation(after)));
        return new Alteration.InPlace(drafts, anew ? Dependents.of(before.ref(), writing) : Set.of());
    }

    private static String next(SequenceOptions is) {
        return "CASE WHEN BASE_VALUE = START_VALUE THEN " + is.start() + " ELSE BASE_VALUE END";
    }

    private static List<RowCheck> outside(Sequence sequence, SequenceOptions is) {
        ObjectRef ref = sequence.ref();
        return List.of(new RowCheck(
                ref,
                "the next value of " + ref + " is outside its new bounds",
                "SELECT BASE_VALUE" + from(sequence) + " AND BASE_VALUE <> START_VALUE AND BASE_VALUE NOT BETWEEN "
                        + is.minimum() + " AND " + is.maximum()));
    }

    private static String from(Sequence sequence) {
        return " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = "
                + Quote.text(sequence.ref().schema()) + " AND SEQUENCE_NAME = "
                + Quote.text(sequence.ref().name());
    }

    private static String designation(Sequence sequence) {
        return "SEQUENCE " + Quote.qualified(sequence.ref());
    }
}
