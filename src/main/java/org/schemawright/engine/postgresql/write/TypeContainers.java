package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** Types that are made of another: domains over it, row types with it, and those of these, the inner ones first. */
final class TypeContainers {
    private TypeContainers() {}

    /** Those that stay with it; one that does not has left it by the time the type itself is changed. */
    static List<SchemaObject> of(ObjectRef type, Writing writing) {
        var found = new ArrayList<SchemaObject>();
        collect(type, writing, found);
        return found;
    }

    private static void collect(ObjectRef type, Writing writing, List<SchemaObject> found) {
        for (SchemaObject object : writing.before().objects().values()) {
            boolean stays = writing.after()
                    .find(object.ref())
                    .filter(it -> uses(it, type, writing.after()))
                    .isPresent();
            if (uses(object, type, writing.before()) && stays) {
                found.remove(object);
                found.add(object);
                collect(object.ref(), writing, found);
            }
        }
    }

    private static boolean uses(SchemaObject object, ObjectRef type, Database database) {
        return switch (object) {
            case Domain domain -> TypeColumns.names(domain.baseType(), type, database);
            case CompositeType row ->
                row.attributes().stream().anyMatch(it -> TypeColumns.names(it.type(), type, database));
            default -> false;
        };
    }

    /** As it was; what changes about it has its turn later. */
    static List<Draft> creation(SchemaObject container, Writing writing) {
        if (container instanceof CompositeType row) {
            return new CompositeTypeWriter().create(row, writing);
        }
        var drafts = new ArrayList<>(new DomainWriter().create((Domain) container, writing));
        DomainSwap.stayingChecks(container.ref(), writing)
                .forEach(check -> drafts.addAll(CheckWriter.onNewDomain(check, writing)));
        return drafts;
    }
}
