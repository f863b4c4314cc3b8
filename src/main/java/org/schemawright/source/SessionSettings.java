package org.schemawright.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script sets in its session. Its transactions are not kept, so what it sets for one of them is set for the
 * session and taken back where the script commits.
 */
final class SessionSettings {
    private static final Pattern SET_CONFIG = Pattern.compile(
            "(?is)select\\s+(?:pg_catalog\\s*\\.\\s*)?set_config\\s*\\(\\s*'([a-z_][a-z0-9_.]*)'\\s*,\\s*'((?:[^']|'')*)'"
                + "\\s*,\\s*(true|false)\\s*\\)");

    /** Settings of a client's patience and speech. Some do not exist in every version; none makes a schema. */
    private static final Set<String> IRRELEVANT = Set.of(
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "idle_session_timeout",
            "transaction_timeout",
            "client_min_messages",
            "client_encoding",
            "default_with_oids",
            "session_replication_role",
            "synchronous_commit",
            "maintenance_work_mem");

    /** A setting, as a statement states it. */
    record Setting(String name, String value, boolean local, boolean reset) {
        boolean irrelevant() {
            return IRRELEVANT.contains(name);
        }
    }

    private final Map<String, String> ofSession = new LinkedHashMap<>();
    private final Set<String> ofTransaction = new LinkedHashSet<>();
    private boolean transaction;

    void begin() {
        transaction = true;
    }

    /** The statements that take back what held for the transaction only. */
    List<String> commit() {
        var back = new ArrayList<String>();
        for (String name : ofTransaction) {
            back.add(ofSession.getOrDefault(name, "RESET " + name));
        }
        ofTransaction.clear();
        transaction = false;
        return back;
    }

    /** The statements that make the session as it was before. */
    List<String> end() {
        ofTransaction.addAll(ofSession.keySet());
        ofSession.clear();
        return commit();
    }

    static Optional<Setting> parse(Head head, String sql) {
        if (head.is(0, "select")) {
            Matcher call = SET_CONFIG.matcher(sql);
            return call.matches()
                    ? Optional.of(new Setting(
                            call.group(1).toLowerCase(Locale.ROOT),
                            call.group(2),
                            call.group(3).equalsIgnoreCase("true"),
                            false))
                    : Optional.empty();
        }
        boolean local = head.is(1, "local") && head.size() > 3;
        int at = local || (head.is(1, "session") && head.size() > 3) ? 2 : 1;
        int value = at + (head.is(at + 1, ".") ? 3 : head.is(at, "time", "xml") ? 2 : 1);
        value += head.is(value, "to", "=") ? 1 : 0;
        String stated = head.text(value);
        if (stated.startsWith("'")) {
            stated = stated.substring(1, stated.length() - 1);
        }
        return Optional.of(new Setting(name(head, at), stated, local, head.is(0, "reset")));
    }

    private static String name(Head head, int at) {
        String first = head.text(at).toLowerCase(Locale.ROOT);
        return switch (first) {
            case "time" -> "timezone";
            case "names" -> "client_encoding";
            case "schema" -> "search_path";
            case "xml" -> "xmloption";
            default -> head.is(at + 1, ".") ? first + "." + head.text(at + 2) : first;
        };
    }

    /** Notes the setting and says how to state it outside a transaction; nothing if it would have had no effect. */
    Optional<String> state(Setting setting, String sql) {
        if (setting.reset()) {
            ofSession.remove(setting.name());
            ofTransaction.remove(setting.name());
            return Optional.of(sql);
        }
        if (!setting.local()) {
            ofSession.put(setting.name(), sql);
            ofTransaction.remove(setting.name());
            return Optional.of(sql);
        }
        if (!transaction) {
            return Optional.empty();
        }
        ofTransaction.add(setting.name());
        return Optional.of(
                sql.regionMatches(true, 0, "set", 0, 3)
                        ? sql.replaceFirst("(?i)\\blocal\\b", "SESSION")
                        : sql.replaceFirst("(?i)true\\s*\\)\\s*$", "false)"));
    }
}
