package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Conditions on the rows of a table or on the values of a domain. */
final class CheckWriter implements KindWriter<Check> {
    @Override
    public List<Draft> create(Check check, Writing writing) {
        if (TypeSuccession.brings(check, writing)) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        if (ChecksOfWhole.holds(check, writing)) {
            return drafts;
        }
        if (isOnDomain(check) || !LikeParent.brings(check, writing)) {
            drafts.addAll(added(check, writing));
        }
        drafts.addAll(TraitWriter.created(check, writing));
        return drafts;
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(Check check, Writing writing) {
        boolean scans = check.settings().validated() && check.settings().enforced();
        return isOnDomain(check) && scans && !TypeSuccession.brings(check, writing)
                ? DomainUse.inTheWay(check.ref().whole(Kind.DOMAIN), writing)
                : Set.of();
    }

    private static List<Draft> added(Check check, Writing writing) {
        boolean scans = check.settings().validated() && check.settings().enforced();
        if (isOnDomain(check)) {
            return onDomain(check, scans, writing);
        }
        var site = TableSite.of(check.ref(), writing);
        if (!scans) {
            return List.of(site.alter(action(check)));
        }
        return site.isOnline() && !Heirs.keepCheck(check, writing)
                ? List.of(
                        site.alter(action(check) + " NOT VALID"),
                        checked(site.validate(check.ref().last()), check, site))
                : List.of(checked(site.alter(action(check), Hazard.SCANS_TABLE), check, site));
    }

    /** That rows may break the condition is said also where it cannot be asked which. */
    private static Draft checked(Draft draft, Check check, TableSite site) {
        return new StoredRows(site).exist()
                ? draft.checkedBy(ViolationCheck.ofTable(check, site)).with(Hazard.MAY_FAIL_ON_ROWS)
                : draft;
    }

    private static List<Draft> onDomain(Check check, boolean scans, Writing writing) {
        Draft draft = Draft.of("ALTER DOMAIN " + Quote.qualified(check.ref()) + " " + action(check));
        return scans
                ? DomainUse.around(
                        draft.checkedBy(ViolationCheck.ofDomain(check, writing)),
                        check.ref().whole(Kind.DOMAIN),
                        writing)
                : List.of(draft);
    }

    private static String action(Check check) {
        return "ADD CONSTRAINT " + Quote.name(check.ref().last()) + " CHECK (" + check.expression() + ")"
                + (check.noInherit() ? " NO INHERIT" : "")
                + KeyClause.settings(check.settings());
    }

    /** Where no value is there yet that could break it. */
    static List<Draft> onNewDomain(Check check, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("ALTER DOMAIN " + Quote.qualified(check.ref()) + " " + action(check)));
        drafts.addAll(TraitWriter.created(check, writing));
        return drafts;
    }

    private static boolean isOnDomain(Check check) {
        return check.ref().kind() == Kind.DOMAIN_CONSTRAINT;
    }

    @Override
    public List<Draft> drop(Check check, Writing writing) {
        return isOnDomain(check)
                ? List.of(Draft.of("ALTER DOMAIN " + Quote.qualified(check.ref()) + " DROP CONSTRAINT "
                        + Quote.name(check.ref().last())))
                : ConstraintDrop.of(check, writing);
    }

    @Override
    public Alteration alter(Check before, Check after, Writing writing) {
        boolean same = before.expression().equals(after.expression())
                && before.noInherit() == after.noInherit()
                && before.settings().enforced() == after.settings().enforced();
        boolean loosened = before.settings().validated() && !after.settings().validated();
        if (!same || loosened) {
            return new Alteration.Replace("a check with another condition is another check");
        }
        var drafts = new ArrayList<Draft>();
        boolean validates = !before.settings().validated() && after.settings().validated();
        if (validates) {
            drafts.addAll(validated(after, writing));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(
                drafts, validates ? new CheckWriter().inTheWayOfCreation(after, writing) : Set.of());
    }

    private static List<Draft> validated(Check check, Writing writing) {
        if (isOnDomain(check)) {
            String sql = "ALTER DOMAIN " + Quote.qualified(check.ref()) + " VALIDATE CONSTRAINT "
                    + Quote.name(check.ref().last());
            return DomainUse.around(
                    Draft.of(sql).checkedBy(ViolationCheck.ofDomain(check, writing)),
                    check.ref().whole(Kind.DOMAIN),
                    writing);
        }
        var site = TableSite.of(check.ref(), writing);
        return List.of(checked(site.validate(check.ref().last()), check, site));
    }
}
