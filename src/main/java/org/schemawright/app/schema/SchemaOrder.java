package org.schemawright.app.schema;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** In which order the tree lists things, and what they are called there. */
final class SchemaOrder {
    private SchemaOrder() {}

    /** Tables first, then views, then the rest. */
    static Comparator<SchemaObject> objects() {
        return Comparator.comparing((SchemaObject object) -> order(object.ref().kind()))
                .thenComparing(object -> object.ref().last(), names());
    }

    /** As people here sort; what is the same to them has an order all the same. */
    static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.getDefault());
        Comparator<String> sorted = collator::compare;
        return sorted.thenComparing(Comparator.naturalOrder());
    }

    private static int order(Kind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> 0;
            case VIEW, MATERIALIZED_VIEW -> 1;
            default -> 2;
        };
    }

    static String label(ObjectRef ref) {
        List<String> own = ref.path().subList(1, ref.path().size());
        return Visible.text(ref.kind() == Kind.DOMAIN_CONSTRAINT ? String.join(".", own) : String.join("", own));
    }
}
