package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** The statements of one of the rarer kinds: one that creates it and, where there are such, some that change it as it stands. */
interface DefinitionWriter extends KindWriter<Definition> {
    /** The statement that creates it. */
    String creation(Definition object);

    /** Whether only a superuser may create it and drop it. */
    default boolean needsSuperuser() {
        return false;
    }

    /** What the statement that creates it could not say. */
    default List<Draft> completion(Definition object, Writing writing) {
        return List.of();
    }

    /** Whether a property can be changed as the object stands. */
    default boolean changes(String property) {
        return false;
    }

    /** The statements that change what {@link #changes} names; empty where they cannot do it this time. */
    default Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(List.of());
    }

    @Override
    default List<Draft> create(Definition object, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(marked(creation(object)));
        drafts.addAll(completion(object, writing));
        drafts.addAll(TraitWriter.created(object, writing));
        return drafts;
    }

    @Override
    default List<Draft> drop(Definition object, Writing writing) {
        return List.of(marked("DROP " + Designation.of(object)));
    }

    @Override
    default Alteration alter(Definition before, Definition after, Writing writing) {
        Set<String> differing = differing(before, after);
        Optional<String> fixed =
                differing.stream().filter(property -> !changes(property)).findFirst();
        if (fixed.isPresent()) {
            return new Alteration.Replace("the " + fixed.get() + " of the " + after.ref() + " cannot be changed");
        }
        var drafts = new ArrayList<Draft>();
        if (!differing.isEmpty()) {
            Optional<List<Draft>> changing = change(before, after, writing);
            if (changing.isEmpty()) {
                return new Alteration.Replace("the " + after.ref() + " cannot be changed as it stands");
            }
            drafts.addAll(changing.get());
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private Draft marked(String sql) {
        return needsSuperuser() ? Draft.of(sql).with(Hazard.NEEDS_SUPERUSER) : Draft.of(sql);
    }

    private static Set<String> differing(Definition before, Definition after) {
        var names = new TreeSet<>(before.properties().keySet());
        names.addAll(after.properties().keySet());
        names.removeIf(name ->
                Objects.equals(before.properties().get(name), after.properties().get(name)));
        return names;
    }

    /** A property that every object of the kind has. */
    static String property(Definition object, String name) {
        String value = object.properties().get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " of the " + object.ref());
        }
        return value;
    }

    static boolean differs(String name, Definition before, Definition after) {
        return !Objects.equals(before.properties().get(name), after.properties().get(name));
    }

    /** The clause for a property where the object has it, with a space before it. */
    static String clause(String words, Definition object, String name) {
        String value = object.properties().get(name);
        return value == null ? "" : " " + words + " " + value;
    }

    /** Such as {@code START = prsd_start, END = prsd_end}, for those of the properties that there are. */
    static String list(SortedMap<String, String> properties, String... names) {
        var parts = new ArrayList<String>();
        for (String name : names) {
            String value = properties.get(name);
            if (value != null) {
                parts.add(name.toUpperCase(java.util.Locale.ROOT) + " = " + value);
            }
        }
        return String.join(", ", parts);
    }
}
