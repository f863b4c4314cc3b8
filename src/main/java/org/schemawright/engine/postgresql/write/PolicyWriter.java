package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Policy;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Row security policies. */
final class PolicyWriter implements KindWriter<Policy> {
    @Override
    public List<Draft> create(Policy policy, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(TableSite.of(policy.ref(), writing)
                .draft(
                        "CREATE POLICY " + Quote.name(policy.ref().last()) + " ON "
                                + Quote.qualified(policy.ref())
                                + (policy.permissive() ? "" : " AS RESTRICTIVE")
                                + " FOR " + policy.command()
                                + " TO " + roles(policy)
                                + clause(" USING ", policy.using())
                                + clause(" WITH CHECK ", policy.check()),
                        Hazard.BLOCKS_READS));
        drafts.addAll(TraitWriter.created(policy, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Policy policy, Writing writing) {
        return List.of(
                TableSite.of(policy.ref(), writing).draft("DROP " + Designation.of(policy), Hazard.BLOCKS_READS));
    }

    @Override
    public Alteration alter(Policy before, Policy after, Writing writing) {
        if (before.permissive() != after.permissive() || !before.command().equals(after.command())) {
            return new Alteration.Replace("a policy cannot be given to another command, nor change its effect");
        }
        if (isGone(before.using(), after.using()) || isGone(before.check(), after.check())) {
            return new Alteration.Replace("a policy cannot lose a condition");
        }
        var change = new StringBuilder();
        if (!before.roles().equals(after.roles())) {
            change.append(" TO ").append(roles(after));
        }
        if (!before.using().equals(after.using())) {
            change.append(clause(" USING ", after.using()));
        }
        if (!before.check().equals(after.check())) {
            change.append(clause(" WITH CHECK ", after.check()));
        }
        var drafts = new ArrayList<Draft>();
        if (!change.isEmpty()) {
            drafts.add(TableSite.of(after.ref(), writing)
                    .draft("ALTER " + Designation.of(after) + change, Hazard.BLOCKS_READS));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static boolean isGone(Optional<String> before, Optional<String> after) {
        return before.isPresent() && after.isEmpty();
    }

    private static String roles(Policy policy) {
        return policy.roles().stream().map(Designation::role).collect(Collectors.joining(", "));
    }

    private static String clause(String words, Optional<String> condition) {
        return condition.map(it -> words + "(" + it + ")").orElse("");
    }
}
