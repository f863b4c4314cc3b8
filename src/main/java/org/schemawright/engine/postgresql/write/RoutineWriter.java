package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Routine;
import org.schemawright.model.Routine.RoutineForm;
import org.schemawright.model.Traits;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Functions, procedures and window functions, written in the order in which pg_dump writes their clauses. */
final class RoutineWriter implements KindWriter<Routine> {
    private static final Set<String> TRUSTED_TO_NOBODY = Set.of("c", "internal");

    @Override
    public List<Draft> create(Routine routine, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(definition("CREATE ", routine));
        drafts.addAll(TraitWriter.created(routine, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Routine routine, Writing writing) {
        return List.of(Draft.of("DROP " + Designation.of(routine)));
    }

    @Override
    public Alteration alter(Routine before, Routine after, Writing writing) {
        if (before.form() != after.form()) {
            return new Alteration.Replace("a function cannot become a procedure or a window function, nor back");
        }
        if (!before.result().equals(after.result())) {
            return new Alteration.Replace("the result type of a function cannot be changed");
        }
        if (!ArgumentList.of(after).mayReplace(ArgumentList.of(before))) {
            return new Alteration.Replace("arguments cannot be renamed, nor lose their default");
        }
        var drafts = new ArrayList<Draft>();
        if (!before.withTraits(Traits.NONE).equals(after.withTraits(Traits.NONE))) {
            drafts.add(definition("CREATE OR REPLACE ", after));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static Draft definition(String words, Routine routine) {
        var properties = routine.properties();
        boolean procedure = routine.form() == RoutineForm.PROCEDURE;
        var clauses = new ArrayList<String>();
        clauses.add(words + (procedure ? "PROCEDURE " : "FUNCTION ") + Quote.qualified(routine.ref()) + "("
                + routine.arguments() + ")");
        if (!procedure) {
            clauses.add("RETURNS " + routine.result());
        }
        clauses.add("LANGUAGE " + Quote.name(routine.language()));
        add(clauses, "TRANSFORM ", properties, "transforms");
        String options = options(routine);
        if (!options.isEmpty()) {
            clauses.add(options);
        }
        properties.forEach((name, value) -> {
            if (name.startsWith("set ")) {
                clauses.add(setting(name.substring(4), value));
            }
        });
        clauses.add(body(routine));
        Draft draft = Draft.of(String.join("\n", clauses));
        boolean privileged = TRUSTED_TO_NOBODY.contains(routine.language())
                || properties.containsKey("leakproof")
                || properties.containsKey("support");
        return privileged ? draft.with(Hazard.NEEDS_SUPERUSER) : draft;
    }

    private static String options(Routine routine) {
        var properties = routine.properties();
        var options = new ArrayList<String>();
        if (routine.form() == RoutineForm.WINDOW_FUNCTION) {
            options.add("WINDOW");
        }
        add(options, "", properties, "volatility");
        flag(options, properties, "strict");
        flag(options, properties, "security definer");
        flag(options, properties, "leakproof");
        add(options, "COST ", properties, "cost");
        add(options, "ROWS ", properties, "rows");
        add(options, "SUPPORT ", properties, "support");
        add(options, "PARALLEL ", properties, "parallel");
        return String.join(" ", options);
    }

    private static void add(List<String> clauses, String words, Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value != null) {
            clauses.add(words + value);
        }
    }

    private static void flag(List<String> clauses, Map<String, String> properties, String name) {
        if (properties.containsKey(name)) {
            clauses.add(name.toUpperCase(Locale.ROOT));
        }
    }

    private static String body(Routine routine) {
        if (routine.properties().containsKey("atomic")) {
            return routine.body();
        }
        String library = routine.properties().get("library");
        return library == null
                ? "AS " + Quote.dollar(routine.body())
                : "AS " + Quote.text(library) + ", " + Quote.text(routine.body());
    }

    /** A custom setting's name has dots between words. */
    private static String setting(String name, String value) {
        String quoted = Arrays.stream(name.split("\\.", -1)).map(Quote::name).collect(Collectors.joining("."));
        return "SET " + quoted + " TO "
                + (NameListSetting.is(name) ? NameListSetting.literals(value) : Quote.text(value));
    }
}
