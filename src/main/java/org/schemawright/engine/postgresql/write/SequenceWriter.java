package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Loss;

/** Sequences that are objects of their own. */
final class SequenceWriter implements KindWriter<Sequence> {
    @Override
    public List<Draft> create(Sequence sequence, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE " + (sequence.unlogged() ? "UNLOGGED " : "") + "SEQUENCE "
                + Quote.qualified(sequence.ref()) + SequenceClause.created(sequence.options())));
        drafts.addAll(TraitWriter.created(sequence, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Sequence sequence, Writing writing) {
        Draft draft = Draft.of("DROP SEQUENCE " + Quote.qualified(sequence.ref()));
        return List.of(isReplaced(sequence.ref(), writing) ? draft : draft.losing(new Loss(sequence.ref(), "dropped")));
    }

    /** Its column counts by itself or by another sequence from now on, or no longer holds numbers at all. */
    private static boolean isReplaced(ObjectRef sequence, Writing writing) {
        return writing.before()
                .find(sequence.withKind(Kind.SEQUENCE_OWNERSHIP))
                .map(SequenceOwnership.class::cast)
                .flatMap(owned -> TableSite.of(owned.column(), writing)
                        .columnAfter(owned.column().last()))
                .filter(column -> column.value() instanceof ColumnValue.Identity
                        || !PgType.resolved(column.type(), writing.after()).isNumber()
                        || isOwner(column, writing))
                .isPresent();
    }

    private static boolean isOwner(Column column, Writing writing) {
        return writing.after()
                .all(SequenceOwnership.class)
                .anyMatch(owned -> owned.column().equals(column.ref()));
    }

    @Override
    public Alteration alter(Sequence before, Sequence after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        String alter = "ALTER SEQUENCE " + Quote.qualified(after.ref());
        if (before.unlogged() != after.unlogged()) {
            drafts.add(Draft.of(alter + (after.unlogged() ? " SET UNLOGGED" : " SET LOGGED")));
        }
        List<String> changes = SequenceClause.changes(before.options(), after.options());
        if (SequenceBounds.areApart(before.options(), after.options())) {
            drafts.add(Draft.of(alter + " " + String.join(" ", changes) + " RESTART"));
        } else if (!changes.isEmpty()) {
            drafts.addAll(SequenceBounds.moved(before.ref(), before.options(), after.options()));
            drafts.add(Draft.of(alter + " " + String.join(" ", changes))
                    .checkedBy(SequenceBounds.check(after.ref(), before.ref(), before.options(), after.options())));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }
}
