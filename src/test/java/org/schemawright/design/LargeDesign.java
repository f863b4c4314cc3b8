package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;

/** Designs as large as one likes, in groups of tables that refer to each other. */
public final class LargeDesign {
    private static final int GROUP = 25;
    private static final List<String> WORDS = List.of(
            "customer",
            "invoice",
            "line",
            "product",
            "stock",
            "address",
            "payment",
            "audit",
            "account",
            "role",
            "event");
    private static final List<String> TYPES =
            List.of("bigint", "text", "uuid", "timestamp with time zone", "numeric(12,2)", "boolean", "integer");

    private LargeDesign() {}

    public static Design of(int tables) {
        var random = new Random(11);
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, "public");
        objects.put(schema, new Schema(schema, Traits.NONE));
        var refs = new ArrayList<ObjectRef>();
        for (int i = 0; i < tables; i++) {
            refs.add(ObjectRef.of(Kind.TABLE, "public", word(random) + "_" + word(random) + "_" + i));
        }
        Database empty = RandomEdits.empty().design().database();
        for (int i = 0; i < tables; i++) {
            ObjectRef ref = refs.get(i);
            var columns = new ArrayList<Column>();
            columns.add(Drafts.column(ref, "id", "bigint", true));
            for (int k = 1; k < 10; k++) {
                columns.add(Drafts.column(
                        ref,
                        word(random) + "_" + k,
                        k < 3 ? "bigint" : TYPES.get(random.nextInt(TYPES.size())),
                        random.nextBoolean()));
            }
            objects.put(ref, Drafts.table(ref, columns));
            put(objects, Drafts.primaryKey(ref, List.of("id")));
            int references = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
            for (int k = 0; k < references; k++) {
                ObjectRef to = refs.get(target(random, i, tables));
                put(
                        objects,
                        Drafts.reference(empty, ref, List.of(columns.get(1 + k).name()), to, List.of("id")));
            }
        }
        return Design.of(new Database(empty.version(), objects, new TreeMap<>(), empty.stated()));
    }

    private static void put(TreeMap<ObjectRef, SchemaObject> objects, SchemaObject object) {
        objects.put(object.ref(), object);
    }

    private static int target(Random random, int from, int tables) {
        double chance = random.nextDouble();
        if (chance < 0.05) {
            return random.nextInt(Math.min(tables, 2 + tables / 40));
        }
        int group = from / GROUP * GROUP;
        return chance < 0.92 ? group + random.nextInt(Math.min(GROUP, tables - group)) : random.nextInt(tables);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
