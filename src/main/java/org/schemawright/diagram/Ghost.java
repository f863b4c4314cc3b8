package org.schemawright.diagram;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schemawright.design.Tint;
import org.schemawright.model.ObjectRef;

/**
 * What a diagram would have that it has not, to be shown over it: tables where they would stand, and the references
 * from and to them. What is there stays as it is; only what would move is signed.
 *
 * @param scene the new tables and references, and nothing else
 * @param signs of tables and columns, of those that are there and of new ones
 */
public record Ghost(Scene scene, Map<ObjectRef, Sign> signs) {
    /** In the order in which parts are numbered. */
    private static final List<Tint> TINTS = List.of(Tint.GREY, Tint.BLUE, Tint.GREEN, Tint.AMBER, Tint.RED);

    /** A colour, and a text beside it for those who do not tell colours apart. */
    public record Sign(Tint tint, String text) {
        /** Of a part by its number, from 1. */
        public static Sign of(int number, String text) {
            return new Sign(TINTS.get(number % TINTS.size()), text);
        }
    }

    public Ghost {
        signs = Map.copyOf(signs);
    }

    /** Nothing but what the second scene has and the first has not. */
    public static Ghost between(Scene now, Scene then, Map<ObjectRef, Sign> signs) {
        var fresh = new TreeMap<ObjectRef, TableBox>();
        for (TableBox table : then.boxes()) {
            if (now.box(table.ref()).isEmpty()) {
                fresh.put(table.ref(), tinted(table, signs));
            }
        }
        List<Link> links = then.links().stream()
                .filter(link -> fresh.containsKey(link.from()) || fresh.containsKey(link.to()))
                .map(link -> new GhostLink(now, then).met(link))
                .toList();
        return new Ghost(Scene.of(fresh.values(), links, List.of(), List.of(), now.notation()), signs);
    }

    private static TableBox tinted(TableBox table, Map<ObjectRef, Sign> signs) {
        Sign sign = signs.get(table.ref());
        return sign == null
                ? table
                : new TableBox(
                        table.box(),
                        table.title(),
                        table.schema(),
                        table.rows(),
                        sign.tint(),
                        table.shape(),
                        table.folded(),
                        table.pinned());
    }

    /** Around what is new and those of the old tables that something leaves. */
    public Bounds bounds(Scene now) {
        var bounds = new Bounds.Growing();
        scene.boxes().forEach(table -> grow(bounds, table));
        now.boxes().stream()
                .filter(table -> table.rows().stream().anyMatch(row -> signs.containsKey(row.ref())))
                .forEach(table -> grow(bounds, table));
        return bounds.bounds();
    }

    private static void grow(Bounds.Growing bounds, TableBox table) {
        bounds.add(
                table.box().x(),
                table.box().y(),
                table.box().right(),
                table.box().bottom());
    }
}
