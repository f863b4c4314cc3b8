package org.schemawright.engine.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.Privilege;

/** The rights that an object has as long as nobody granted or revoked any: what a NULL access control list stands for. */
public final class DefaultPrivileges {
    private DefaultPrivileges() {}

    /** In the order of a stated list; empty for kinds that have no rights of their own. */
    public static List<Privilege> of(Kind kind, int major) {
        var all = new ArrayList<Privilege>();
        for (String right : ofOwner(kind, major)) {
            all.add(new Privilege(Privilege.OWNER, right, false));
        }
        ofEverybody(kind).ifPresent(right -> all.add(new Privilege(Privilege.PUBLIC, right, false)));
        Collections.sort(all);
        return List.copyOf(all);
    }

    private static List<String> ofOwner(Kind kind, int major) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> onTables(major);
            case SEQUENCE, IDENTITY_SEQUENCE -> List.of("SELECT", "UPDATE", "USAGE");
            case SCHEMA -> List.of("CREATE", "USAGE");
            case FOREIGN_DATA_WRAPPER, SERVER -> List.of("USAGE");
            case Kind _ -> ofEverybody(kind).stream().toList();
        };
    }

    private static List<String> onTables(int major) {
        var rights =
                new ArrayList<>(List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"));
        if (major >= 17) {
            rights.add("MAINTAIN");
        }
        return rights;
    }

    private static Optional<String> ofEverybody(Kind kind) {
        return switch (kind) {
            case ROUTINE, AGGREGATE -> Optional.of("EXECUTE");
            case LANGUAGE, SHELL_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE, DOMAIN -> Optional.of("USAGE");
            case Kind _ -> Optional.empty();
        };
    }
}
