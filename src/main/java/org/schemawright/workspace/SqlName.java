package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schemawright.engine.Naming;
import org.schemawright.model.Visible;

/** Reads dotted SQL names as a user writes them. */
final class SqlName {
    private static final Pattern STEP = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^.\"]+))(?:\\.|$)");

    private SqlName() {}

    /** The steps of the name, folded as the engine folds what is not quoted. */
    static List<String> path(String text, Naming naming) throws BadRequest {
        var steps = new ArrayList<String>();
        Matcher matcher = STEP.matcher(text.strip());
        int end = 0;
        while (matcher.find()) {
            String quoted = matcher.group(1);
            steps.add(quoted == null ? naming.folded(matcher.group(2).strip()) : quoted.replace("\"\"", "\""));
            end = matcher.end();
        }
        if (steps.isEmpty() || end < text.strip().length()) {
            throw new BadRequest((text.isBlank() ? "an empty text" : Visible.text(text))
                    + " is no SQL name: write name, table.column or schema.table.column, in double quotes"
                    + " where needed");
        }
        return steps;
    }

    /** The known path that the name means, in the catalog's letters; the name itself where there is none. */
    static List<String> asWritten(List<String> name, Stream<List<String>> known, Naming naming) {
        return known.filter(path -> naming.same(path, name)).findFirst().orElse(name);
    }
}
