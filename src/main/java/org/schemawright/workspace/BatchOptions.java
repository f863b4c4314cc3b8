package org.schemawright.workspace;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Aspect;
import org.schemawright.model.Visible;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration.Proving;
import tools.jackson.databind.JsonNode;

/**
 * What a request asks for beside its sources. A member that is null is as one that is absent; one that nobody knows is
 * refused, since a misspelt rename would become a drop.
 */
record BatchOptions(
        Wanted wanted, Optional<Strategy> strategy, Map<String, String> renames, Set<Aspect> ignored, Proving proving) {
    private static final Set<String> KNOWN = Set.of("strategy", "rename", "ignore", "prove", "pg", "engine");

    static BatchOptions of(JsonNode options, EngineChoice engines) throws BadRequest {
        if (!isAbsent(options) && !options.isObject()) {
            throw wrong("options", "an object", options);
        }
        for (String name : options.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw new BadRequest("there is no option " + Visible.text(name)
                        + ": choose among strategy, rename, ignore, prove, pg and engine");
            }
        }
        return new BatchOptions(
                new Wanted(engine(options.path("engine"), engines), major(options.path("pg"))),
                strategy(options.path("strategy")),
                renames(options.path("rename")),
                ignored(options.path("ignore")),
                proving(options.path("prove")));
    }

    Choices choices(Sides sides) throws BadRequest {
        return new Choices(
                strategy.orElseGet(() -> BatchPlanner.strategyFor(sides)),
                ChooseLineage.of(sides, Lineage.NONE, renames),
                ignored);
    }

    private static Optional<String> engine(JsonNode node, EngineChoice engines) throws BadRequest {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw wrong("engine", "the name of one", node);
        }
        return Optional.of(engines.byId(node.asString()).id());
    }

    private static OptionalInt major(JsonNode node) throws BadRequest {
        if (isAbsent(node)) {
            return OptionalInt.empty();
        }
        if (!node.isInt()) {
            throw wrong("pg", "the number of a major version", node);
        }
        return OptionalInt.of(node.asInt());
    }

    private static Optional<Strategy> strategy(JsonNode node) throws BadRequest {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        return switch (node.asString("")) {
            case "online" -> Optional.of(Strategy.ONLINE);
            case "direct" -> Optional.of(Strategy.DIRECT);
            default -> throw wrong("strategy", "\"direct\" or \"online\"", node);
        };
    }

    private static Map<String, String> renames(JsonNode node) throws BadRequest {
        var renames = new LinkedHashMap<String, String>();
        if (!isAbsent(node) && !node.isObject()) {
            throw wrong("rename", "an object of names and new names", node);
        }
        for (Map.Entry<String, JsonNode> rename : node.properties()) {
            if (!rename.getValue().isString()) {
                throw wrong("rename of " + Visible.text(rename.getKey()), "a name", rename.getValue());
            }
            renames.put(rename.getKey(), rename.getValue().asString());
        }
        return renames;
    }

    private static Set<Aspect> ignored(JsonNode node) throws BadRequest {
        Set<Aspect> ignored = EnumSet.noneOf(Aspect.class);
        if (!isAbsent(node) && !node.isArray()) {
            throw wrong("ignore", "a list", node);
        }
        for (JsonNode word : node) {
            if (!word.isString()) {
                throw wrong("ignore", "a list of words", node);
            }
            ignored.add(aspect(word.asString()));
        }
        return ignored;
    }

    private static Proving proving(JsonNode node) throws BadRequest {
        if (!isAbsent(node) && !node.isBoolean()) {
            throw wrong("prove", "true or false", node);
        }
        return node.asBoolean(true) ? Proving.PROVED : Proving.UNPROVED;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static BadRequest wrong(String option, String wanted, JsonNode found) {
        String text = found.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new BadRequest("the option " + option + " is " + wanted + ", not " + Visible.text(shown));
    }

    /** The aspect that a user calls so. */
    static Aspect aspect(String word) throws BadRequest {
        for (Aspect aspect : Aspect.values()) {
            if (aspect.name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-')
                    .equals(word.strip().toLowerCase(Locale.ROOT))) {
                return aspect;
            }
        }
        throw new BadRequest(Visible.text(word)
                + " cannot be ignored: choose among owners, privileges, comments, extension-versions");
    }
}
