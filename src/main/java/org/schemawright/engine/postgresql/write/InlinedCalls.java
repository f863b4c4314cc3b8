package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.write.ArgumentList.Argument;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Routine;
import org.schemawright.model.SchemaObject;

/**
 * A condition that calls functions which are not there yet, with what they compute in the place of the calls. Only
 * where a function is one expression, of nothing but its arguments and what the engine itself brings.
 */
final class InlinedCalls {
    private static final Pattern SELECT = Pattern.compile("(?is)\\s*SELECT\\s+(.*?)\\s*;?\\s*");
    private static final Pattern ATOMIC =
            Pattern.compile("(?is)\\s*BEGIN\\s+ATOMIC\\s+SELECT\\s+(.*?)\\s*;\\s*END\\s*;?\\s*");
    private static final Pattern RETURN = Pattern.compile("(?is)\\s*RETURN\\s+(.*?)\\s*;?\\s*");
    private static final Pattern BLOCK = Pattern.compile("(?is)\\s*BEGIN\\s+RETURN\\s+(.*?)\\s*;\\s*END\\s*;?\\s*");
    private static final Pattern NUMBERED = Pattern.compile("\\$([0-9]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Set<String> MORE_THAN_AN_EXPRESSION =
            Set.of("from", "into", "union", "where", "limit", "perform", "declare", "execute");

    private final Writing writing;
    private final Set<String> names = new HashSet<>();

    private InlinedCalls(Writing writing) {
        this.writing = writing;
        writing.after()
                .objects()
                .keySet()
                .forEach(ref -> names.add(
                        ref.kind() == Kind.ROUTINE || ref.kind() == Kind.AGGREGATE
                                ? ref.name().toLowerCase(Locale.ROOT)
                                : ref.last().toLowerCase(Locale.ROOT)));
    }

    /**
     * The condition as it can be computed before the migration; empty where that cannot be said.
     *
     * @param user what the condition belongs to
     */
    static Optional<String> in(String condition, ObjectRef user, Writing writing) {
        String text = condition;
        for (ObjectRef need : writing.after().needs().getOrDefault(user, Collections.emptySortedSet())) {
            Optional<SchemaObject> is = writing.after().find(need);
            boolean same = is.isPresent() && is.equals(writing.before().find(need));
            if (need.kind() == Kind.COLUMN || need.kind() == Kind.TABLE || need.kind() == Kind.SCHEMA || same) {
                continue;
            }
            if (!(is.orElse(null) instanceof Routine routine)) {
                return Optional.empty();
            }
            Optional<String> inlined = new InlinedCalls(writing).inline(text, routine);
            if (inlined.isEmpty()) {
                return inlined;
            }
            text = inlined.get();
        }
        return Optional.of(text);
    }

    private Optional<String> inline(String condition, Routine routine) {
        Optional<String> computed = expression(routine);
        if (computed.isEmpty() || routine.properties().keySet().stream().anyMatch(it -> it.startsWith("set "))) {
            return Optional.empty();
        }
        String call = Quote.qualified(routine.ref()) + "(";
        var text = new StringBuilder();
        int done = 0;
        for (int at = condition.indexOf(call); at >= 0; at = condition.indexOf(call, done)) {
            int open = at + call.length() - 1;
            int close = Clause.closing(condition, open);
            Optional<String> value = value(routine, computed.get(), condition.substring(open + 1, close));
            if (value.isEmpty() || close >= condition.length()) {
                return Optional.empty();
            }
            text.append(condition, done, at).append(value.get());
            done = close + 1;
        }
        return done == 0
                ? Optional.empty()
                : Optional.of(text.append(condition.substring(done)).toString());
    }

    private Optional<String> value(Routine routine, String computed, String list) {
        List<Argument> arguments = ArgumentList.of(routine).arguments();
        List<String> given = Clause.split(list);
        if (given.size() > arguments.size()
                || arguments.stream().anyMatch(it -> !it.mode().isEmpty())) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        var nulls = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            Optional<String> value = i < given.size() ? Optional.of(given.get(i)) : argument.defaultExpression();
            if (value.isEmpty() || value.get().contains(" => ")) {
                return Optional.empty();
            }
            values.add("CAST(" + value.get() + " AS " + argument.type() + ") AS " + name(argument, i));
            nulls.add(name(argument, i) + " IS NULL");
        }
        boolean strict = routine.properties().containsKey("strict") && !nulls.isEmpty();
        String result = "CAST((" + computed + ") AS " + routine.result() + ")";
        return Optional.of("(SELECT "
                + (strict ? "CASE WHEN " + String.join(" OR ", nulls) + " THEN NULL ELSE " + result + " END" : result)
                + (values.isEmpty()
                        ? ""
                        : " FROM (SELECT " + String.join(", ", values) + ") AS "
                                + Quote.name(routine.ref().name()))
                + ")");
    }

    private static String name(Argument argument, int index) {
        return argument.name().isEmpty() ? "argument_" + (index + 1) : argument.name();
    }

    /** What the function computes from its arguments, which are called by their names. */
    private Optional<String> expression(Routine routine) {
        List<Pattern> forms = switch (routine.language()) {
            case "sql" -> List.of(ATOMIC, SELECT, RETURN);
            case "plpgsql" -> List.of(BLOCK);
            default -> List.of();
        };
        return forms.stream()
                .map(form -> form.matcher(routine.body()))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> found.group(1))
                .filter(this::standsAlone)
                .map(text -> numbered(text, ArgumentList.of(routine).arguments()));
    }

    private boolean standsAlone(String text) {
        boolean extended = writing.after().objects().keySet().stream()
                .anyMatch(ref -> ref.kind() == Kind.EXTENSION && !ref.last().equals("plpgsql"));
        if (extended || text.contains(";") || text.contains("--") || text.contains("/*")) {
            return false;
        }
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .noneMatch(word -> MORE_THAN_AN_EXPRESSION.contains(word) || isForeign(word, text));
    }

    /** A function, type or operator of the schema's own, which the search path of the asker may not find. */
    private boolean isForeign(String word, String text) {
        return names.contains(word)
                && (text.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + Pattern.quote(word) + "\\s*\\(.*")
                        || text.toLowerCase(Locale.ROOT).matches("(?s).*::\\s*" + Pattern.quote(word) + "\\b.*"));
    }

    private static String numbered(String text, List<Argument> arguments) {
        return NUMBERED.matcher(text).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    number >= 1 && number <= arguments.size()
                            ? name(arguments.get(number - 1), number - 1)
                            : found.group());
        });
    }
}
