package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.Secrets;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Step;

/**
 * What nobody may see, as variables of psql: a statement holds {@link Secrets#WITHHELD} where a secret belongs, and a
 * script the variable that whoever runs it gives the secret to.
 */
final class SecretVariables {
    private static final Set<Kind> HOLDERS = EnumSet.of(
            Kind.FOREIGN_DATA_WRAPPER,
            Kind.SERVER,
            Kind.USER_MAPPING,
            Kind.FOREIGN_TABLE,
            Kind.COLUMN,
            Kind.SUBSCRIPTION);

    private static final String CONNECTION = Quote.text("dbname='" + Secrets.WITHHELD + "'");

    /** An option with its withheld value, or all that says where a subscription connects. */
    private static final Pattern WITHHELD = Pattern.compile("(\"(?:[^\"]|\"\")+\"|[A-Za-z_][A-Za-z0-9_$]*) (?:"
            + Pattern.quote(CONNECTION) + "|" + Pattern.quote(Quote.text(Secrets.WITHHELD)) + ")");

    /** What each variable is for, by its name. */
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private SecretVariables() {}

    static SecretVariables of(Collection<Step> steps) {
        var variables = new SecretVariables();
        for (Step step : steps) {
            holders(step)
                    .forEach(matcher -> variables.meanings.putIfAbsent(
                            name(step.subject(), matcher), meaning(step.subject(), matcher)));
        }
        return variables;
    }

    private static List<Matcher> holders(Step step) {
        var found = new ArrayList<Matcher>();
        if (HOLDERS.contains(step.subject().kind())) {
            Matcher matcher = WITHHELD.matcher(step.forward().sql());
            for (int from = 0; matcher.find(from); from = matcher.end()) {
                Matcher one = WITHHELD.matcher(step.forward().sql());
                one.find(from);
                found.add(one);
            }
        }
        return found;
    }

    private static String name(ObjectRef holder, Matcher option) {
        return ("secret_" + holder.kind().label() + "_" + String.join("_", holder.path()) + "_" + option.group(1))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("_$", "");
    }

    private static String meaning(ObjectRef holder, Matcher option) {
        return (holder.kind() == Kind.SUBSCRIPTION ? "the connection" : "the option " + option.group(1)) + " of the "
                + holder;
    }

    /** Lines for the head of a script. */
    List<String> header() {
        if (meanings.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("What is kept secret has to be given to it, with -v NAME=VALUE for each of these:");
        meanings.forEach((name, meaning) -> lines.add("  " + name + ": " + meaning));
        return lines;
    }

    /** For a script that shall run without being given anything: each variable set to what says that a secret is missing. */
    String placeholders() {
        var text = new StringBuilder();
        meanings.forEach((name, meaning) -> text.append("\\set ")
                .append(name)
                .append(' ')
                .append(Quote.text(placeholder(meaning)))
                .append('\n'));
        return text.toString();
    }

    private static String placeholder(String meaning) {
        return meaning.startsWith("the connection") ? "dbname=" + Secrets.WITHHELD.replace(" ", "_") : Secrets.WITHHELD;
    }

    /** The statement as psql takes it. */
    static String inPsql(Step step) {
        return pieces(step, PsqlText.of(step.forward().sql()), variable -> ":'" + variable + "'");
    }

    /** Settings that a statement inside a DO block reads, where psql puts nothing in. */
    static List<String> settings(Collection<Step> steps) {
        return of(steps).meanings.keySet().stream()
                .map(variable -> "SET LOCAL schemawright." + variable + " = :'" + variable + "'")
                .toList();
    }

    /** The statement as an expression for EXECUTE. */
    static String inExecute(Step step) {
        return holders(step).isEmpty()
                ? Quote.dollar(step.forward().sql())
                : "pg_catalog.replace(".repeat(holders(step).size()) + marked(step);
    }

    private static String marked(Step step) {
        var arguments = new StringBuilder();
        String sql = pieces(step, step.forward().sql(), variable -> {
            String mark = "(secret " + variable + ")";
            arguments
                    .append(", ")
                    .append(Quote.text(mark))
                    .append(", pg_catalog.quote_literal(pg_catalog.current_setting(")
                    .append(Quote.text("schemawright." + variable))
                    .append(")))");
            return mark;
        });
        return Quote.dollar(sql) + arguments;
    }

    /** How a script puts a secret in. */
    @FunctionalInterface
    private interface Putting {
        String in(String variable);
    }

    private static String pieces(Step step, String sql, Putting putting) {
        if (holders(step).isEmpty()) {
            return sql;
        }
        Matcher matcher = WITHHELD.matcher(sql);
        var text = new StringBuilder();
        while (matcher.find()) {
            String put = matcher.group(1) + " " + putting.in(name(step.subject(), matcher));
            matcher.appendReplacement(text, Matcher.quoteReplacement(put));
        }
        return matcher.appendTail(text).toString();
    }
}
