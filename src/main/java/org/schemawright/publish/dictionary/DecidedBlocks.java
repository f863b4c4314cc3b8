package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.design.Decision;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.publish.Handout;

/** What people decided on a thing: that it is so on purpose, what keeps it true, what of it is known and left. */
final class DecidedBlocks {
    private final Handout handout;
    private final List<Block> blocks;
    private final Grids grids;

    /** @param blocks of the chapter while it is filled */
    DecidedBlocks(Handout handout, List<Block> blocks) {
        this.handout = handout;
        this.blocks = blocks;
        this.grids = new Grids(blocks);
    }

    void purpose(ObjectRef table) {
        OnPurpose.of(table, handout.decisions()).ifPresent(decision -> {
            var spans = new ArrayList<Span>();
            spans.add(Span.words("Not in normal form on purpose: "));
            spans.add(Span.remark(decision.reason()));
            if (!decision.owner().isEmpty()) {
                spans.add(Span.words(" Answered for by "));
                spans.add(Span.name(decision.owner()));
                spans.add(Span.words("."));
            }
            blocks.add(new Block.Paragraph(spans));
        });
    }

    void dependencies(Table table) {
        grids.add(
                "What determines what",
                List.of("Columns", "Determine", "Known since", "Meaning"),
                DecidedDependency.of(table, handout.decisions()).stream()
                        .filter(one -> one.answer().isRule())
                        .map(one -> List.of(
                                Grids.names(one.determinant()),
                                Grids.names(one.dependent()),
                                List.of(Span.words(one.answer().word())),
                                List.of(Span.remark(one.meaning()))))
                        .toList());
        grids.add(
                "Guards",
                List.of("Columns", "Determine", "Kept by", "State", "Why", "Who"),
                Guard.of(table, handout.decisions()).stream().map(this::guard).toList());
    }

    private List<List<Span>> guard(Guard guard) {
        String who = OnPurpose.of(guard.table(), handout.decisions())
                .map(Decision::owner)
                .orElse("");
        return List.of(
                Grids.names(guard.determinant()),
                Grids.names(guard.dependent()),
                Grids.names(guard.objects().stream().map(ObjectRef::last).toList()),
                List.of(Span.remark(guard.trouble(handout.database()).orElse("stands"))),
                List.of(Span.remark(guard.reason())),
                who.isEmpty() ? List.of() : List.of(Span.name(who)));
    }

    /** Findings that were told and are known; on the thing itself or on a part of it. */
    void dismissals(ObjectRef of) {
        grids.add(
                "Known and left",
                List.of("Finding", "About", "Why", "Who"),
                handout.decisions().stream()
                        .filter(decision -> decision.answer().equals(Decision.DISMISSED)
                                && !decision.matter().on().equals(OnPurpose.ON)
                                && !decision.reason().isBlank()
                                && isOf(of, decision.matter().about().getFirst()))
                        .map(decision -> List.of(
                                List.of(Span.name(decision.matter().on())),
                                Grids.names(decision.matter().about().stream()
                                        .map(ObjectRef::last)
                                        .toList()),
                                List.of(Span.remark(decision.reason())),
                                decision.owner().isEmpty() ? List.<Span>of() : List.of(Span.name(decision.owner()))))
                        .toList());
    }

    private boolean isOf(ObjectRef of, ObjectRef subject) {
        return subject.equals(of)
                || subject.kind() == Kind.COLUMN
                        && of.path()
                                .equals(subject.path().subList(0, subject.path().size() - 1))
                || SchemaFacts.isPart(subject.kind())
                        && SchemaFacts.tableOf(handout.database(), subject).equals(of);
    }
}
