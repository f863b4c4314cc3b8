package org.schemawright.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptStatement;

/** What a script asks of one database. */
final class Part {
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<ScriptFact> facts = EnumSet.noneOf(ScriptFact.class);
    private SkippedData data = new SkippedData(0, 0);
    private boolean settingsOnly = true;

    void run(Head head, String sql, Place place) {
        setting(sql, place);
        settingsOnly = false;
        note(head);
    }

    void keep(String sql, Place place) {
        setting(sql, place);
        settingsOnly = false;
    }

    void setting(String sql, Place place) {
        statements.add(new ScriptStatement(sql, place));
    }

    void skip(SkipReason reason, String what, Place place) {
        skip(what, reason.why(), place);
    }

    void skip(String what, String why, Place place) {
        skipped.add(new Skipped(what, why, place));
    }

    void skipData(long statementCount, long rows) {
        data = data.plus(new SkippedData(statementCount, rows));
    }

    boolean settingsOnly() {
        return settingsOnly;
    }

    private void note(Head head) {
        boolean alter = head.is(0, "alter");
        if (head.is(0, "grant", "revoke") || (alter && head.sequence(1, "default", "privileges"))) {
            facts.add(ScriptFact.STATES_PRIVILEGES);
        } else if (head.is(1, "extension") && head.find(alter ? "update" : "version") > 0) {
            facts.add(ScriptFact.STATES_EXTENSION_VERSIONS);
        } else if ((alter && head.find("owner", "to") > 0)
                || (head.sequence(0, "create", "schema") && head.find("authorization") > 0)) {
            facts.add(ScriptFact.STATES_OWNERS);
        }
    }

    List<ScriptStatement> statements() {
        return statements;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    Set<ScriptFact> facts() {
        return facts;
    }

    SkippedData data() {
        return data;
    }
}
