package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.EnumType;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** Whether labels that come new to an enumeration may be used by what the same transaction makes, which is refused. */
final class NewLabels {
    private NewLabels() {}

    static boolean areUsed(ObjectRef type, List<String> labels, Writing writing) {
        return writing.after().objects().values().stream()
                .filter(object -> !object.ref().equals(type) && !(object instanceof EnumType))
                .filter(object -> writing.before()
                        .find(object.ref())
                        .filter(object::equals)
                        .isEmpty())
                .map(NewLabels::text)
                .anyMatch(text -> labels.stream()
                        .anyMatch(label -> text.contains(Quote.text(label))
                                || text.contains("'" + label.replace("'", "''") + "'")));
    }

    /** The object with all its expressions; comments use nothing. */
    private static String text(SchemaObject object) {
        SchemaObject bare = object instanceof Table table
                ? table.withColumns(table.columns().stream()
                        .map(column -> column.withTraits(Traits.NONE))
                        .toList())
                : object;
        return bare.withTraits(Traits.NONE).toString();
    }
}
