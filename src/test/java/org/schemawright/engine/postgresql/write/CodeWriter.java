package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** The writers of code objects behind one door. */
final class CodeWriter implements DdlWriter {
    @SuppressWarnings("unchecked")
    private static <T extends SchemaObject> KindWriter<T> of(T object) {
        return (KindWriter<T>) switch (object.ref().kind()) {
            case VIEW -> new ViewWriter();
            case MATERIALIZED_VIEW -> new MaterializedViewWriter();
            case ROUTINE -> new RoutineWriter();
            case AGGREGATE -> new AggregateWriter();
            case TRIGGER, CONSTRAINT_TRIGGER -> new TriggerWriter();
            case RULE -> new RuleWriter();
            case POLICY -> new PolicyWriter();
            case EVENT_TRIGGER -> new EventTriggerWriter();
            default -> throw new IllegalArgumentException(object.ref().toString());
        };
    }

    @Override
    public List<Draft> create(SchemaObject object, Writing writing) {
        return of(object).create(object, writing);
    }

    @Override
    public List<Draft> drop(SchemaObject object, Writing writing) {
        return of(object).drop(object, writing);
    }

    @Override
    public Alteration alter(SchemaObject before, SchemaObject after, Writing writing) {
        return of(before).alter(before, after, writing);
    }
}
