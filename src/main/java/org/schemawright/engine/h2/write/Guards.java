package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.portable.KeptDependency;

/**
 * A check that looks at the other rows, since triggers of H2 are written in Java. It holds for what is there already;
 * a value that several rows share can be changed only where the check is taken away for the while.
 */
public final class Guards {
    private Guards() {}

    public static List<String> of(KeptDependency kept) {
        String table = Quote.qualified(kept.table());
        String own = Quote.name(kept.table().last()) + ".";
        var words = new ProjectionWords();
        String same = kept.determinant().stream()
                .map(column -> "other_row." + Quote.name(column.name()) + " = " + own + Quote.name(column.name()))
                .collect(Collectors.joining(" AND "));
        String differ = kept.dependent().stream()
                .map(column -> words.exact("other_row." + Quote.name(column.name()), column) + " <> "
                        + words.exact(own + Quote.name(column.name()), column))
                .collect(Collectors.joining(" OR "));
        return List.of("ALTER TABLE " + table + " ADD CONSTRAINT " + Quote.name(kept.name())
                + " CHECK (NOT EXISTS (SELECT 1 FROM " + table + " other_row WHERE " + same + " AND (" + differ
                + ")))");
    }
}
