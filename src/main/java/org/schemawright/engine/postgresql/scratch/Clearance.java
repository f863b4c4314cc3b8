package org.schemawright.engine.postgresql.scratch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a superuser may run for a script that the owner may not. Told from the words of a statement alone, and narrowly:
 * nothing that reads or writes rows, computes an expression or calls a function that a script made.
 */
enum Clearance {
    /** Runs as it stands. */
    DEFINITION,
    /** Grants and revokes: these may touch the members of an extension. */
    PRIVILEGE,
    /** Owner changes, renames, comments, drops of what the superuser had to make. */
    UPKEEP,
    /** A function whose language must be looked at before anything is loaded. */
    FUNCTION,
    /** An aggregate over a state that only the engine knows; without a first value, which would be computed. */
    AGGREGATE,
    /** A wrapper or language that names functions which the server itself will call. */
    HOOKED,
    EXTENSION,
    SUBSCRIPTION,
    EVENT_TRIGGER;

    private static final Set<String> KNOWN_LANGUAGES = Set.of("internal", "sql", "plpgsql");
    private static final Set<String> INITIAL = Set.of("initcond", "initcond1", "minitcond");
    private static final String[] DEFINED = {
        "access method",
        "transform",
        "text search parser",
        "text search template",
        "operator class",
        "operator family",
        "cast",
        "publication",
        "server"
    };
    private static final String[] NOT_SHARED = {"role", "user", "group", "database", "tablespace", "parameter", "owned"
    };

    static Optional<Clearance> of(String sql) {
        List<Word> words = Words.of(sql);
        Reader reader = new Reader(words);
        if (reader.take("create")) {
            return ofCreate(reader, words);
        }
        if (reader.take("alter")) {
            return ofAlter(reader);
        }
        if (reader.take("drop")) {
            return ofDrop(reader);
        }
        if (reader.take("comment on")) {
            return reader.takeAny(NOT_SHARED) ? Optional.empty() : Optional.of(UPKEEP);
        }
        return reader.takeAny("grant", "revoke") ? ofPrivilege(words) : Optional.empty();
    }

    private static Optional<Clearance> ofCreate(Reader reader, List<Word> words) {
        reader.take("or replace");
        reader.take("trusted");
        reader.take("procedural");
        if (reader.takeAny("function", "procedure")) {
            return speaksKnownLanguage(words) ? Optional.of(FUNCTION) : Optional.empty();
        }
        if (reader.take("aggregate")) {
            boolean computes =
                    words.stream().anyMatch(word -> INITIAL.contains(word.text().replace("\"", "")));
            return computes ? Optional.empty() : Optional.of(AGGREGATE);
        }
        if (reader.takeAny("foreign data wrapper", "language")) {
            return Optional.of(HOOKED);
        }
        if (reader.take("type")) {
            reader.takeName();
            return reader.atEnd() || reader.takeSign('(') ? Optional.of(DEFINITION) : Optional.empty();
        }
        return special(reader).or(() -> reader.takeAny(DEFINED) ? Optional.of(DEFINITION) : Optional.empty());
    }

    private static Optional<Clearance> special(Reader reader) {
        if (reader.take("event trigger")) {
            return Optional.of(EVENT_TRIGGER);
        }
        if (reader.take("extension")) {
            return Optional.of(EXTENSION);
        }
        return reader.take("subscription") ? Optional.of(SUBSCRIPTION) : Optional.empty();
    }

    /** A language that is written in a way not read here counts as unknown: C loads a library when it is defined. */
    private static boolean speaksKnownLanguage(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word value = words.get(i + 1);
            if (words.get(i).is("language")
                    && !KNOWN_LANGUAGES.contains(value.text().replace("'", ""))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Clearance> ofAlter(Reader reader) {
        if (reader.takeAny("function", "procedure", "routine")) {
            return Optional.of(DEFINITION);
        }
        if (reader.take("foreign data wrapper")) {
            return Optional.of(HOOKED);
        }
        if (reader.takeAny(NOT_SHARED) || reader.take("system")) {
            return Optional.empty();
        }
        Optional<Clearance> special = special(reader);
        if (special.isPresent()) {
            return special;
        }
        if (reader.takeAny(DEFINED) || reader.takeAny("language", "schema", "default privileges")) {
            return Optional.of(UPKEEP);
        }
        return ofAlterAny(reader);
    }

    /** Of everything else only the owner, and of a table its triggers' state, and nothing beside that. */
    private static Optional<Clearance> ofAlterAny(Reader reader) {
        boolean table = reader.takeAny("table", "foreign table");
        boolean known = table
                || reader.takeAny(
                        "view",
                        "materialized view",
                        "sequence",
                        "index",
                        "type",
                        "domain",
                        "aggregate",
                        "operator",
                        "collation",
                        "conversion",
                        "statistics",
                        "large object",
                        "text search dictionary",
                        "text search configuration");
        if (!known) {
            return Optional.empty();
        }
        boolean only = changesOwnerOnly(reader.rest()) || (table && switchesTriggersOnly(reader));
        return only ? Optional.of(UPKEEP) : Optional.empty();
    }

    private static boolean changesOwnerOnly(List<Word> words) {
        int owner = words.size() - 3;
        if (owner < 1 || !words.get(owner).is("owner") || !words.get(owner + 1).is("to")) {
            return false;
        }
        Reader subject = new Reader(words.subList(0, owner));
        subject.take("if exists");
        subject.take("only");
        while (!subject.atEnd() && isPartOfOperator(subject.rest().getFirst())) {
            subject.next();
        }
        subject.takeName();
        while (!subject.atEnd() && isPartOfOperator(subject.rest().getFirst())) {
            subject.next();
        }
        subject.takeSign('*');
        subject.takeParentheses();
        return subject.atEnd() && words.getLast().isName();
    }

    private static boolean isPartOfOperator(Word word) {
        return word.shape() == Word.Shape.SIGN && "+-*/<>=~!@#%^&|`?".contains(word.text());
    }

    private static boolean switchesTriggersOnly(Reader reader) {
        reader.take("if exists");
        reader.take("only");
        reader.takeName();
        do {
            boolean action = reader.takeAny("enable", "disable")
                    && (reader.takeAny("replica trigger", "always trigger") || reader.take("trigger"))
                    && !reader.takeName().isEmpty();
            if (!action) {
                return false;
            }
        } while (reader.takeSign(','));
        return reader.atEnd();
    }

    private static Optional<Clearance> ofDrop(Reader reader) {
        reader.take("procedural");
        boolean known = reader.takeAny(DEFINED)
                || reader.takeAny(
                        "event trigger",
                        "foreign data wrapper",
                        "language",
                        "type",
                        "extension",
                        "subscription",
                        "schema");
        return known ? Optional.of(UPKEEP) : Optional.empty();
    }

    /** On an object, that is; membership in roles has no ON. */
    private static Optional<Clearance> ofPrivilege(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("on")) {
                Reader object = new Reader(words.subList(i + 1, words.size()));
                return object.takeAny(NOT_SHARED) ? Optional.empty() : Optional.of(PRIVILEGE);
            }
        }
        return Optional.empty();
    }
}
