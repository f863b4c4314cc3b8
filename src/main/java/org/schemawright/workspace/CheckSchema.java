package org.schemawright.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.advise.Advisor;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Rule;
import org.schemawright.advise.schema.SchemaRules;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** Says what is wrong with a schema, by the rules that were chosen. Asks no engine anything. */
public final class CheckSchema {
    private final Advisor advisor;

    private CheckSchema(List<Rule> rules) {
        this.advisor = new Advisor(rules);
    }

    public static CheckSchema withAll() {
        return new CheckSchema(SchemaRules.ALL);
    }

    /**
     * @param wanted codes or names of rules; with a minus before them those that are left out. All for none, and where
     *               only some are left out
     */
    public static CheckSchema with(List<String> wanted) throws BadRequest {
        Set<Rule> chosen = new LinkedHashSet<>();
        Set<Rule> leftOut = new LinkedHashSet<>();
        for (String word : wanted) {
            boolean minus = word.startsWith("-");
            (minus ? leftOut : chosen).add(rule(minus ? word.substring(1) : word));
        }
        return new CheckSchema(SchemaRules.ALL.stream()
                .filter(rule -> (chosen.isEmpty() || chosen.contains(rule)) && !leftOut.contains(rule))
                .toList());
    }

    private static Rule rule(String word) throws BadRequest {
        return SchemaRules.ALL.stream()
                .filter(rule -> rule.card().code().equalsIgnoreCase(word)
                        || rule.card().name().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequest("there is no rule " + Visible.text(word) + ": choose among "
                        + SchemaRules.ALL.stream()
                                .map(rule -> rule.card().code())
                                .collect(Collectors.joining(", "))));
    }

    /** What the rules are called. */
    public List<Rule.Card> cards() {
        return advisor.cards();
    }

    /** A loaded source in its engine's normal form, with the references that were drawn and the engine refused. */
    public List<Judged> check(Loaded loaded) {
        Database database = loaded.database();
        var objects = new TreeMap<ObjectRef, SchemaObject>(database.objects());
        loaded.refused().stream()
                .filter(ForeignKey.class::isInstance)
                .forEach(reference -> objects.putIfAbsent(reference.ref(), reference));
        var whole = new Database(database.version(), objects, database.needs(), database.stated());
        return advisor.judge(new Facts(loaded.engine(), whole, loaded.decisions(), loaded.cutNames()));
    }

    /** A design in the designer's own words. */
    public List<Judged> check(Engine engine, Design design) {
        return advisor.judge(new Facts(engine, design.database(), design.decisions()));
    }
}
