package org.schemawright.engine.postgresql.scratch;

import java.util.ArrayList;
import java.util.List;

/**
 * Subscriptions that never connect. They stay the superuser's, since their owner could make them connect, and have no
 * slot, since otherwise their database could not be dropped.
 */
final class Subscriptions {
    private static final List<String> CONNECTING =
            List.of("connect", "enabled", "slot_name", "create_slot", "copy_data", "refresh", "failover");

    private Subscriptions() {}

    /** The statement as it may run; empty when nothing of it is left. */
    static Orders withoutConnection(String sql, List<String> notes) {
        Reader reader = new Reader(sql);
        if (reader.take("create subscription")) {
            notes.add("the subscription is defined but never connects");
            return Orders.of(withOptions(
                    sql, "connect = false, enabled = false, create_slot = false, copy_data = false, slot_name = NONE"));
        }
        reader.take("alter subscription");
        reader.takeName();
        if (reader.takeAny("enable", "disable", "refresh", "owner", "skip")) {
            notes.add("the subscription is left as it is: it never connects and stays the scratch server's own");
            return Orders.none();
        }
        if (reader.takeAny("set publication", "add publication", "drop publication")) {
            return Orders.of(withOptions(sql, "refresh = false"));
        }
        if (reader.take("set")) {
            String kept = options(reader.rest(), sql);
            String head = sql.substring(0, reader.rest().getFirst().start());
            return kept.isEmpty() ? Orders.none() : Orders.of(head + "(" + kept + ")");
        }
        return Orders.of(sql);
    }

    private static String withOptions(String sql, String options) {
        List<Word> words = Words.of(sql);
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("with") && words.get(i + 1).isSign('(')) {
                String kept = options(words.subList(i + 1, words.size()), sql);
                return sql.substring(0, words.get(i).start()) + " WITH (" + options
                        + (kept.isEmpty() ? "" : ", " + kept) + ")";
            }
        }
        return sql.substring(0, words.getLast().end()) + " WITH (" + options + ")";
    }

    /** The options of a list in parentheses that make nothing connect. */
    private static String options(List<Word> list, String sql) {
        List<String> kept = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i).isSign(',') || list.get(i).isSign(')')) {
                if (i > start && !CONNECTING.contains(list.get(start).text())) {
                    kept.add(sql.substring(
                            list.get(start).start(), list.get(i - 1).end()));
                }
                start = i + 1;
            }
        }
        return String.join(", ", kept);
    }
}
