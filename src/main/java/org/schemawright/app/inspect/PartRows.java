package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Trigger;

/** What else stands on a table or view and has a form of its own: rules and rarer things, and the tables it inherits from. */
final class PartRows {
    private final Form form;

    PartRows(Form form) {
        this.form = form;
    }

    void others(TableFacts facts) {
        List<SchemaObject> others = facts.others().stream()
                .filter(other -> !(other instanceof Trigger)
                        && !(other instanceof Policy)
                        && other.ref().kind() != Kind.PARTITION_ATTACHMENT)
                .toList();
        if (!others.isEmpty()) {
            form.section("others", others.size(), Optional.empty());
            others.forEach(object -> form.item(object.ref(), object.ref().kind().label()));
        }
    }

    void parents(List<ObjectRef> parents) {
        if (!parents.isEmpty()) {
            form.section("inherits", parents.size(), Optional.empty());
            parents.forEach(parent -> form.line(form.link(parent)));
        }
    }
}
