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
            description = "TABLE=NEW, TABLE.COLUMN=NEW, SCHEMA=NEW or A.TABLE=B.TABLE: the same thing under"
                    + " another name (repeatable).")
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
            pairs.put(rename.substring(0, equals), rename.substring(equals + 1));
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
