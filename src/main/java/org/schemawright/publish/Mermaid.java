package org.schemawright.publish;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.design.ReferenceEnds;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Table;

/** The tables and references of a schema as an {@code erDiagram} of Mermaid. */
public final class Mermaid {
    private static final Set<String> RESERVED = Set.of(
            "acctitle",
            "accdescr",
            "class",
            "classdef",
            "default",
            "direction",
            "end",
            "erdiagram",
            "one",
            "only",
            "many",
            "optionally",
            "style",
            "subgraph",
            "title",
            "to",
            "u",
            "zero");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String UNSAFE = "\"#;%\\<>&`{}[]|~";

    private final Handout handout;
    private final Shorthands words;
    private final StringBuilder out = new StringBuilder("erDiagram\n");

    private Mermaid(Handout handout) {
        this.handout = handout;
        this.words = new Shorthands(handout, RESERVED);
    }

    public static Handout.Text of(Handout handout) {
        var mermaid = new Mermaid(handout);
        mermaid.write();
        return new Handout.Text(mermaid.out.toString(), OutlineLosses.of(handout, "Mermaid"));
    }

    private void write() {
        handout.tables().forEach(this::entity);
        for (Table table : handout.tables()) {
            TableFacts facts = handout.facts().of(table.ref());
            facts.references().stream()
                    .filter(key -> words.knows(key.target()))
                    .forEach(key -> relationship(table, facts, key));
        }
    }

    private void entity(Table table) {
        String label = Shorthands.label(table.ref(), handout);
        String word = words.of(table.ref());
        out.append("    ").append(word);
        if (!word.equals(label)) {
            out.append("[\"").append(quoted(label)).append("\"]");
        }
        if (table.columns().isEmpty()) {
            out.append('\n');
            return;
        }
        out.append(" {\n");
        TableFacts facts = handout.facts().of(table.ref());
        Set<String> references = facts.referencingColumns();
        table.columns().forEach(column -> attribute(column, facts, references));
        out.append("    }\n");
    }

    private void attribute(Column column, TableFacts facts, Set<String> references) {
        var keys = new ArrayList<String>();
        if (facts.keyColumns().contains(column.name())) {
            keys.add("PK");
        }
        if (references.contains(column.name())) {
            keys.add("FK");
        }
        if (facts.uniques().stream().anyMatch(unique -> unique.columns().equals(java.util.List.of(column.name())))) {
            keys.add("UK");
        }
        String name = word(column.name(), "column");
        out.append("        ").append(word(column.type(), "type")).append(' ').append(name);
        out.append(keys.isEmpty() ? "" : " " + String.join(", ", keys));
        out.append(name.equals(column.name()) ? "" : " \"" + quoted(column.name()) + "\"")
                .append('\n');
    }

    /** The name itself where the language takes it; else letters that remind of it, and the name stands behind. */
    private static String word(String name, String none) {
        if (PLAIN_NAME.matcher(name).matches() && !name.matches("(?i)pk|fk|uk")) {
            return name;
        }
        String letters = name.replaceAll("[^A-Za-z0-9()\\[\\]]+", "_").replaceAll("^[_()\\[\\]]+|_+$", "");
        return letters.isEmpty() || !Character.isLetter(letters.charAt(0))
                ? none + "_" + letters
                : letters + suffix(name);
    }

    private static String suffix(String name) {
        return name.matches("(?i)pk|fk|uk") ? "_" : "";
    }

    private void relationship(Table table, TableFacts facts, ForeignKey key) {
        ReferenceEnds ends = ReferenceEnds.of(table, facts, key);
        out.append("    ").append(words.of(table.ref())).append(ends.single() ? " |o" : " }o");
        out.append(ends.identifying() ? "--" : "..")
                .append(ends.optional() ? "o| " : "|| ")
                .append(words.of(key.target()));
        out.append(" : \"").append(quoted(key.ref().last())).append("\"\n");
    }

    /** Whatever the language may take for its own is written as the number of its letter. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean seen = !Character.isISOControl(point)
                    && Character.getType(point) != Character.FORMAT
                    && Character.getType(point) != Character.LINE_SEPARATOR
                    && Character.getType(point) != Character.PARAGRAPH_SEPARATOR;
            if (seen && UNSAFE.indexOf(point) < 0) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('#').append(point).append(';');
            }
        });
        return quoted.toString();
    }
}
