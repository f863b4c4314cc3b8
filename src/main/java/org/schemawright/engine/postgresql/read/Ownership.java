package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.model.Privilege;
import org.schemawright.model.Traits;

/** Reads owners and access control lists, such as {@code {"Ann B"=arwdDxt/owner,=r/owner}}. */
final class Ownership {
    private static final Map<Character, String> RIGHTS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('s', "SET"),
            Map.entry('A', "ALTER SYSTEM"));

    private Ownership() {}

    /** What a scratch server made for a script that its owner may not make is that server's own, and no owner is stated. */
    static Traits traits(String owner, String @Nullable [] acl, String ownerless) {
        Optional<String> stated =
                owner.equals(ownerless) || owner.equals(Login.SUPERUSER) ? Optional.empty() : Optional.of(owner);
        Optional<List<Privilege>> privileges = acl == null ? Optional.empty() : Optional.of(privileges(acl, owner));
        return new Traits(stated, Optional.empty(), privileges);
    }

    static List<Privilege> privileges(String[] acl, String owner) {
        var all = new ArrayList<Privilege>();
        for (String item : acl) {
            int equals = endOfName(item);
            String grantee = unquote(item.substring(0, equals));
            String who = grantee.equals(owner) ? Privilege.OWNER : grantee;
            rights(item, equals + 1, who, all);
        }
        Collections.sort(all);
        return all;
    }

    private static void rights(String item, int from, String grantee, List<Privilege> all) {
        for (int i = from; i < item.length() && item.charAt(i) != '/'; i++) {
            boolean grantable = i + 1 < item.length() && item.charAt(i + 1) == '*';
            String right = RIGHTS.get(item.charAt(i));
            if (right != null) {
                all.add(new Privilege(grantee, right, grantable));
            }
        }
    }

    private static int endOfName(String item) {
        boolean quoted = false;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '=' && !quoted) {
                return i;
            }
        }
        return item.length();
    }

    private static String unquote(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
