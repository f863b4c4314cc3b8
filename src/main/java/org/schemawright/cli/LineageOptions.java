package org.schemawright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schemawright.change.Lineage;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.LineageFiles;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.ChooseLineage;
import org.schemawright.workspace.Sides;
import picocli.CommandLine.Option;

/** Where the data of new things comes from. */
final class LineageOptions {
    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "TABLE=NEW, A.TABLE=B.TABLE, TABLE.COLUMN=NEW or SCHEMA=NEW: the same thing under another"
                    + " name or in another schema (repeatable).")
    List<String> renames = new ArrayList<>();

    @Option(names = "--lineage", paramLabel = "FILE", description = "A file that states where new data comes from.")
    @Nullable
    Path file;

    Lineage lineage(Sides sides) throws BadRequest, SourceProblem {
        Path stated = file;
        return ChooseLineage.of(sides, stated == null ? Lineage.NONE : LineageFiles.read(stated), pairs());
    }

    private Map<String, String> pairs() throws BadRequest {
        var pairs = new LinkedHashMap<String, String>();
        for (String rename : renames) {
            int equals = splitAt(rename);
            String old = rename.substring(0, equals);
            String now = rename.substring(equals + 1);
            String other = pairs.put(old, now);
            if (other != null && !other.equals(now)) {
                throw new BadRequest(
                        "--rename " + old + " is given twice, with " + other + " and " + now + "; state one of them");
            }
        }
        return pairs;
    }

    /** The first equals sign that is not part of a quoted name. */
    private static int splitAt(String rename) throws BadRequest {
        boolean quoted = false;
        for (int i = 0; i < rename.length(); i++) {
            char c = rename.charAt(i);
            quoted ^= c == '"';
            if (c == '=' && !quoted) {
                return i;
            }
        }
        throw new BadRequest("--rename " + rename + ": write OLD=NEW, for example --rename customer.mail=email");
    }
}
