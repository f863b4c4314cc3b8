package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.DefaultPrivileges;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.plan.Draft;

/**
 * What new objects are granted. Without a schema the list says all; within one it says what is granted beside that, so
 * that there is nothing on it to begin with.
 */
final class DefaultPrivilegesWriter implements KindWriter<Definition> {
    @Override
    public List<Draft> create(Definition defaults, Writing writing) {
        return move(defaults.ref(), plain(defaults.ref(), writing), of(defaults));
    }

    @Override
    public List<Draft> drop(Definition defaults, Writing writing) {
        return move(defaults.ref(), of(defaults), plain(defaults.ref(), writing));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return new Alteration.InPlace(move(after.ref(), of(before), of(after)), Set.of());
    }

    private static List<Draft> move(ObjectRef ref, List<Privilege> start, List<Privilege> wanted) {
        String role = ref.path().getFirst();
        String schema = ref.name();
        String words = "ALTER DEFAULT PRIVILEGES" + (role.isEmpty() ? "" : " FOR ROLE " + Quote.name(role))
                + (schema.isEmpty() ? "" : " IN SCHEMA " + Quote.name(schema)) + " ";
        return new Rights(ref.last(), "", role.isEmpty() ? "CURRENT_ROLE" : Quote.name(role))
                .move(start, wanted).stream()
                        .map(draft -> Draft.of(words + draft.sql()))
                        .toList();
    }

    private static List<Privilege> of(Definition defaults) {
        return defaults.traits().privileges().orElse(List.of());
    }

    private static List<Privilege> plain(ObjectRef ref, Writing writing) {
        if (!ref.name().isEmpty()) {
            return List.of();
        }
        return switch (ref.last()) {
            case "TABLES" -> DefaultPrivileges.of(Kind.TABLE, writing.major());
            case "SEQUENCES" -> DefaultPrivileges.of(Kind.SEQUENCE, writing.major());
            case "FUNCTIONS" -> DefaultPrivileges.of(Kind.ROUTINE, writing.major());
            case "TYPES" -> DefaultPrivileges.of(Kind.ENUM_TYPE, writing.major());
            case "SCHEMAS" -> DefaultPrivileges.of(Kind.SCHEMA, writing.major());
            default ->
                List.of(
                        new Privilege(Privilege.OWNER, "SELECT", false),
                        new Privilege(Privilege.OWNER, "UPDATE", false));
        };
    }
}
