package org.schemawright.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Naming;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.Table;
import org.schemawright.model.View;

/**
 * What everything is called in the target. A name that needs no quotes in the source needs none in the target; two
 * names stay two.
 */
final class Names {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Dialect source;
    private final Database database;
    private final Naming from;
    private final Naming to;
    private final boolean schemas;
    private final boolean constraintsInSchema;
    private final Map<ObjectRef, ObjectRef> refs = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();

    Names(Engine from, Engine to, Database database) {
        this.source = from.dialect();
        this.database = database;
        this.from = from.naming();
        this.to = to.naming();
        this.schemas = to.capabilities().contains(Capability.SCHEMAS);
        this.constraintsInSchema = to.dialect().constraintNamesInSchema();
        database.objects().values().forEach(this::relation);
        database.objects().values().forEach(this::part);
    }

    private void relation(SchemaObject object) {
        if (object instanceof Table
                || object instanceof View
                || object instanceof Sequence
                || object instanceof EnumType) {
            List<String> path = object.ref().path();
            String schema = schema(path.getFirst());
            boolean moved = !schemas && !path.getFirst().equals(from.defaultSchema());
            String wanted = folded(path.getLast());
            String name = free(schema, moved ? folded(path.getFirst()) + "_" + wanted : wanted);
            refs.put(object.ref(), new ObjectRef(object.ref().kind(), List.of(schema, name)));
            if (object instanceof Table table) {
                String space = schema + "." + name + " columns";
                for (Column column : table.columns()) {
                    refs.put(column.ref(), ref(object.ref()).part(Kind.COLUMN, free(space, folded(column.name()))));
                }
            }
        }
    }

    private void part(SchemaObject object) {
        if (object instanceof Index || object instanceof Constraint) {
            ObjectRef table = new ObjectRef(Kind.TABLE, object.ref().path().subList(0, 2));
            if (refs.containsKey(table)) {
                String wanted = object instanceof Constraint constraint && !source.named(object.ref(), database)
                        ? usual(constraint, ref(table).last())
                        : folded(object.ref().last());
                refs.put(object.ref(), newConstraint(ref(table), object.ref().kind(), wanted));
            }
        }
    }

    /** What a constraint is called that nobody has named: by the table, the columns and what it is. */
    private String usual(Constraint constraint, String table) {
        List<String> columns = switch (constraint) {
            case Constraint.PrimaryKey _, Constraint.Exclusion _ -> List.of();
            case Constraint.Unique key -> key.columns();
            case Constraint.ForeignKey key -> key.columns();
            case Constraint.Check check -> check.columns();
        };
        String kind = switch (constraint) {
            case Constraint.PrimaryKey _ -> "pkey";
            case Constraint.Unique _ -> "key";
            case Constraint.ForeignKey _ -> "fkey";
            case Constraint.Check _ -> "check";
            case Constraint.Exclusion _ -> "excl";
        };
        var words = new ArrayList<>(List.of(table));
        columns.forEach(column -> words.add(folded(column)));
        words.add(to.folded(kind));
        return String.join("_", words);
    }

    /** A name for a constraint or index of a table of the target. */
    ObjectRef newConstraint(ObjectRef table, Kind kind, String wanted) {
        boolean inSchema = kind == Kind.INDEX || constraintsInSchema;
        String space = inSchema ? table.schema() : table.schema() + "." + table.last() + " constraints";
        return table.part(kind, free(space, wanted));
    }

    private String free(String space, String wanted) {
        Set<String> names = taken.computeIfAbsent(space, _ -> new HashSet<>());
        String name = wanted;
        for (int number = 2; !names.add(letters(name)); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private String letters(String name) {
        return to.letters() == Naming.Letters.ALIKE ? name.toLowerCase(Locale.ROOT) : name;
    }

    String schema(String name) {
        return name.equals(from.defaultSchema()) || !schemas ? to.defaultSchema() : folded(name);
    }

    /** A name that nothing in the database has: an alias, say. */
    String folded(String name) {
        if (!WORD.matcher(name).matches() || !from.folded(name).equals(name)) {
            return name;
        }
        return from.letters() == Naming.Letters.UPPER && to.letters() == Naming.Letters.ALIKE
                ? name.toLowerCase(Locale.ROOT)
                : to.folded(name);
    }

    boolean has(ObjectRef ref) {
        return refs.containsKey(ref);
    }

    /** What something of the source is called in the target. */
    ObjectRef ref(ObjectRef ref) {
        ObjectRef found = refs.get(ref);
        if (found == null) {
            throw new IllegalArgumentException(ref + " has no name in the target");
        }
        return found;
    }

    /** What a column is called in the target. */
    String column(ObjectRef table, String name) {
        return ref(table.part(Kind.COLUMN, name)).last();
    }

    /** A name for something new beside what there is. */
    ObjectRef unused(Kind kind, String schema, String wanted) {
        return new ObjectRef(kind, List.of(schema, free(schema, wanted)));
    }
}
