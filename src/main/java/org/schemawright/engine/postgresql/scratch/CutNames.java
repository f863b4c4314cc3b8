package org.schemawright.engine.postgresql.scratch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.engine.CutName;

/** The names of a script that the engine cut. Two that it would make one are refused, since one of them would be lost. */
final class CutNames {
    private final Map<String, CutName> byWhatIsKept = new LinkedHashMap<>();
    private Bundle running = new Bundle(List.of());

    /** What runs from here on. */
    void within(Bundle statements) {
        running = statements;
    }

    void take(CutNameWarning cut) throws CutNameWarning {
        var place = running.naming(String.valueOf(cut.getMessage())).place();
        CutName before = byWhatIsKept.putIfAbsent(cut.kept(), new CutName(place, cut.written(), cut.kept()));
        if (before != null && !before.written().equals(cut.written())) {
            throw cut;
        }
    }

    List<CutName> all() {
        return new ArrayList<>(byWhatIsKept.values());
    }
}
