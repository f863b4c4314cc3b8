package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Conditions on the rows of a table, and on the values of a domain. */
final class CheckWriter implements KindWriter<Check> {
    @Override
    public List<Draft> create(Check check, Writing writing) {
        return ConstraintWriting.create(check, "CHECK (" + check.expression() + ")", ViolationCheck.of(check, writing));
    }

    @Override
    public List<Draft> drop(Check check, Writing writing) {
        return ConstraintWriting.drop(check);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(Check check, Writing writing) {
        return ConstraintWriting.sameNameElsewhere(check, writing);
    }

    @Override
    public Alteration alter(Check before, Check after, Writing writing) {
        return ConstraintWriting.alter(before, after);
    }
}
