package org.schemawright.app.canvas;

import java.util.List;
import java.util.Optional;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Point;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.layout.FreePlace;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Engines;

/** Where new things belong that somebody only gave a name. */
public final class NewObjects {
    /** As large as a table of a few columns. */
    private static final Box TABLE = new Box(ObjectRef.of(Kind.TABLE, "new"), 0, 0, 200, 160);

    private NewObjects() {}

    /** Near the middle of what is seen, where a table of a few columns covers nothing. */
    static Point place(DesignSession session, Point middle) {
        var wanted = new Point(middle.x() - TABLE.width() / 2, middle.y() - TABLE.height() / 4);
        List<Box> standing = session.scene().boxes().stream().map(TableBox::box).toList();
        return FreePlace.near(wanted, TABLE, standing);
    }

    /** The schema of what is selected; else the one that most tables are in; else the first there is. */
    public static String schema(DesignSession session) {
        Optional<ObjectRef> selected = session.selection().wholes().stream().findFirst();
        if (selected.isPresent()) {
            return selected.get().schema();
        }
        Optional<String> near = session.selection().refs().stream()
                .map(ObjectRef::schema)
                .filter(schema -> session.exists(ObjectRef.of(Kind.SCHEMA, schema)))
                .findFirst();
        if (near.isPresent()) {
            return near.get();
        }
        var counts = new java.util.TreeMap<String, Integer>();
        session.database().objects().keySet().forEach(ref -> {
            if (ref.kind() == Kind.TABLE) {
                counts.merge(ref.schema(), 1, Integer::sum);
            } else if (ref.kind() == Kind.SCHEMA) {
                counts.merge(ref.last(), 0, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElseGet(() -> usual(session));
    }

    private static String usual(DesignSession session) {
        String engine = session.database().version().engine();
        return Engines.known().all().stream()
                .filter(one -> one.id().equals(engine))
                .map(one -> one.naming().defaultSchema())
                .findFirst()
                .orElse("public");
    }
}
