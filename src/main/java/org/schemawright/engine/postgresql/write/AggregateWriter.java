package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Traits;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Aggregates. */
final class AggregateWriter implements KindWriter<Definition> {
    /** In the order of the manual. */
    private static final List<String> PARTS = List.of(
            "sfunc",
            "stype",
            "sspace",
            "finalfunc",
            "finalfunc_extra",
            "finalfunc_modify",
            "combinefunc",
            "serialfunc",
            "deserialfunc",
            "initcond",
            "msfunc",
            "minvfunc",
            "mstype",
            "msspace",
            "mfinalfunc",
            "mfinalfunc_extra",
            "mfinalfunc_modify",
            "minitcond",
            "sortop",
            "parallel",
            "hypothetical");

    private static final Set<String> FLAGS = Set.of("finalfunc_extra", "mfinalfunc_extra", "hypothetical");
    private static final Set<String> CONSTANTS = Set.of("initcond", "minitcond");

    /** What a replacement may not change. */
    private static final List<String> FIXED = List.of("arguments", "result", "hypothetical");

    @Override
    public List<Draft> create(Definition aggregate, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(definition("CREATE AGGREGATE ", aggregate));
        drafts.addAll(TraitWriter.created(aggregate, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Definition aggregate, Writing writing) {
        return List.of(Draft.of("DROP " + Designation.of(aggregate)));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        for (String name : FIXED) {
            if (!Objects.equals(
                    before.properties().get(name), after.properties().get(name))) {
                return new Alteration.Replace("the " + name + " of an aggregate cannot be changed");
            }
        }
        var drafts = new ArrayList<Draft>();
        if (!before.withTraits(Traits.NONE).equals(after.withTraits(Traits.NONE))) {
            drafts.add(definition("CREATE OR REPLACE AGGREGATE ", after));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static Draft definition(String words, Definition aggregate) {
        String arguments = aggregate.properties().getOrDefault("arguments", "");
        var parts = new ArrayList<String>();
        for (String part : PARTS) {
            String value = aggregate.properties().get(part);
            if (value != null) {
                parts.add("    " + part(part, value));
            }
        }
        Draft draft = Draft.of(words + Quote.qualified(aggregate.ref()) + "(" + (arguments.isEmpty() ? "*" : arguments)
                + ") (\n" + String.join(",\n", parts) + "\n)");
        return isInternal(aggregate, "stype") || isInternal(aggregate, "mstype")
                ? draft.with(Hazard.NEEDS_SUPERUSER)
                : draft;
    }

    private static boolean isInternal(Definition aggregate, String type) {
        return "internal".equals(aggregate.properties().get(type));
    }

    private static String part(String name, String value) {
        String word = name.toUpperCase(Locale.ROOT);
        if (FLAGS.contains(name)) {
            return word;
        }
        return word + " = " + (CONSTANTS.contains(name) ? Quote.text(value) : value);
    }
}
