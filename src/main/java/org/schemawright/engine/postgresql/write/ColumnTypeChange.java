package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Domain;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/** A column gets another type or collation and keeps its values. */
record ColumnTypeChange(Column before, Column after, Writing writing) {
    boolean isNeeded() {
        boolean differs =
                !before.type().equals(after.type()) || !before.collation().equals(after.collation());
        return differs && !TableSite.of(after.ref(), writing).isTyped();
    }

    Draft draft() {
        var site = TableSite.of(after.ref(), writing);
        ColumnCast cast = ColumnCast.of(before, after, writing);
        String using =
                site.isForeign() ? "" : cast.using().map(" USING "::concat).orElse("");
        String action = "TYPE " + after.type()
                + after.collation().map(" COLLATE "::concat).orElse("") + using;
        Draft draft = site.alterColumn(after.name(), action, work(cast));
        if (site.isForeign()) {
            return draft;
        }
        Optional<String> loss = before.type().equals(after.type()) ? Optional.empty() : CastLoss.of(cast);
        Draft announced = loss.map(
                        why -> draft.losing(new Loss(after.ref(), why)).with(Hazard.CHANGES_VALUES))
                .orElse(draft);
        var checks = new ArrayList<RowCheck>(CastCheck.of(this, cast, site));
        boolean blurs = BlurringCollation.comes(before, after, writing.after());
        if (blurs || !ColumnCast.neverFails(before.type(), after.type())) {
            checks.addAll(DuplicateCheck.ofKeysOver(after, site));
        }
        return (blurs ? announced.with(Hazard.MAY_FAIL_ON_ROWS) : announced).checkedBy(checks);
    }

    Set<ObjectRef> takeDown() {
        return new ColumnDependents(before, after, ColumnCast.of(before, after, writing), writing).takeDown();
    }

    /** Rows that stay as they are are still looked at by whatever computes with them or orders them otherwise. */
    private Hazard[] work(ColumnCast cast) {
        if (rewrites(cast)) {
            return new Hazard[] {Hazard.REWRITES_TABLE};
        }
        boolean looks = !before.collation().equals(after.collation())
                || writing.before().needs().entrySet().stream()
                        .anyMatch(entry ->
                                computes(entry.getKey()) && entry.getValue().contains(before.ref()));
        return looks ? new Hazard[] {Hazard.SCANS_TABLE} : new Hazard[0];
    }

    private boolean computes(ObjectRef user) {
        return switch (user.kind()) {
            case CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT -> true;
            case INDEX ->
                writing.before()
                        .find(user)
                        .filter(it -> it instanceof Index index
                                && (index.predicate().isPresent()
                                        || index.keys().stream()
                                                .anyMatch(
                                                        key -> key.expression().isPresent())))
                        .isPresent();
            default -> false;
        };
    }

    /** Known to leave the rows as they are; everything else is taken to write them anew. */
    private boolean rewrites(ColumnCast cast) {
        if (cast.using().isPresent() || domainWithRules()) {
            return true;
        }
        PgType from = cast.from();
        PgType to = cast.to();
        if (from.array() != to.array() || from.array() && !before.type().equals(after.type())) {
            return true;
        }
        if (from.name().equals(to.name())) {
            return !from.widensTo(to);
        }
        return !(to.modifiers().isEmpty()
                        && Set.of("text", "character varying").containsAll(List.of(from.name(), to.name()))
                || from.name().equals("cidr") && to.name().equals("inet"));
    }

    private boolean domainWithRules() {
        return TypeNames.find(after.type(), writing.after())
                .filter(Domain.class::isInstance)
                .isPresent();
    }
}
