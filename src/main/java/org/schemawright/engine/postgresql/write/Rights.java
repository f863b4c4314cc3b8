package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Privilege;
import org.schemawright.plan.Draft;

/**
 * The statements that lead from one access control list to another: by grantee and right, whether it may be passed on.
 *
 * @param on     what GRANT calls the object after ON
 * @param column the quoted column where rights on one column are meant, "" for the whole object
 * @param owner  the owner in SQL
 */
record Rights(String on, String column, String owner) {
    private static final String WITH_OPTION = " WITH GRANT OPTION";

    List<Draft> move(Collection<Privilege> start, Collection<Privilege> wanted) {
        var drafts = new ArrayList<Draft>();
        var had = byGrantee(start);
        var wants = byGrantee(wanted);
        had.forEach((grantee, rights) -> revoke(grantee, rights, wants.getOrDefault(grantee, new TreeMap<>()), drafts));
        wants.forEach((grantee, rights) -> grant(grantee, rights, had.getOrDefault(grantee, new TreeMap<>()), drafts));
        return drafts;
    }

    /** From a list of which is known only who may be on it. */
    List<Draft> set(Collection<String> grantees, Collection<Privilege> wanted) {
        var drafts = new ArrayList<Draft>();
        grantees.forEach(grantee -> drafts.add(Draft.of("REVOKE ALL ON " + on + " FROM " + role(grantee))));
        drafts.addAll(move(List.of(), wanted));
        return drafts;
    }

    private void revoke(
            String grantee, SortedMap<String, Boolean> had, SortedMap<String, Boolean> wanted, List<Draft> drafts) {
        var gone = had.keySet().stream()
                .filter(right -> !wanted.containsKey(right))
                .toList();
        var options = had.entrySet().stream()
                .filter(right -> right.getValue() && Boolean.FALSE.equals(wanted.get(right.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            drafts.add(Draft.of("REVOKE " + list(gone) + " ON " + on + " FROM " + role(grantee)));
        }
        if (!options.isEmpty()) {
            drafts.add(Draft.of("REVOKE GRANT OPTION FOR " + list(options) + " ON " + on + " FROM " + role(grantee)));
        }
    }

    private void grant(
            String grantee, SortedMap<String, Boolean> wanted, SortedMap<String, Boolean> had, List<Draft> drafts) {
        for (boolean option : new boolean[] {false, true}) {
            var added = wanted.entrySet().stream()
                    .filter(right -> right.getValue() == option && lacks(had, right.getKey(), option))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!added.isEmpty()) {
                drafts.add(Draft.of(
                        "GRANT " + list(added) + " ON " + on + " TO " + role(grantee) + (option ? WITH_OPTION : "")));
            }
        }
    }

    private static boolean lacks(SortedMap<String, Boolean> had, String right, boolean option) {
        return !had.containsKey(right) || option && Boolean.FALSE.equals(had.get(right));
    }

    private String list(List<String> rights) {
        return rights.stream()
                .map(right -> column.isEmpty() ? right : right + " (" + column + ")")
                .collect(Collectors.joining(", "));
    }

    private String role(String grantee) {
        return switch (grantee) {
            case Privilege.OWNER -> owner;
            case Privilege.PUBLIC -> "PUBLIC";
            default -> Quote.name(grantee);
        };
    }

    private static SortedMap<String, SortedMap<String, Boolean>> byGrantee(Collection<Privilege> privileges) {
        var all = new TreeMap<String, SortedMap<String, Boolean>>();
        for (Privilege privilege : privileges) {
            all.computeIfAbsent(privilege.grantee(), _ -> new TreeMap<>())
                    .merge(privilege.right(), privilege.grantable(), Boolean::logicalOr);
        }
        return all;
    }
}
