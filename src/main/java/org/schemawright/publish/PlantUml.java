package org.schemawright.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schemawright.design.ReferenceEnds;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Table;

/** The tables and references of a schema in the language of PlantUML. */
public final class PlantUml {
    /** What stands for control characters, which PlantUML would put into its pictures as they are. */
    private static final int SIGNS = 0x2400;

    private final Handout handout;
    private final Shorthands words;
    private final StringBuilder out = new StringBuilder();

    private PlantUml(Handout handout) {
        this.handout = handout;
        this.words = new Shorthands(handout, Set.of("as", "entity", "end", "hide", "note", "package", "class"));
    }

    public static Handout.Text of(Handout handout) {
        var plantUml = new PlantUml(handout);
        plantUml.write();
        return new Handout.Text(plantUml.out.toString(), OutlineLosses.of(handout, "PlantUML"));
    }

    private void write() {
        out.append("@startuml\nhide circle\nhide methods\nskinparam linetype ortho\n");
        handout.tables().forEach(this::entity);
        out.append('\n');
        for (Table table : handout.tables()) {
            TableFacts facts = handout.facts().of(table.ref());
            facts.references().stream()
                    .filter(key -> words.knows(key.target()))
                    .forEach(key -> relationship(table, facts, key));
        }
        out.append("@enduml\n");
    }

    private void entity(Table table) {
        TableFacts facts = handout.facts().of(table.ref());
        String label = quoted(Shorthands.label(table.ref(), handout));
        out.append("\nentity \"").append(label);
        // What ends in > would be taken for the type of a generic class.
        out.append(label.endsWith(">") ? " \" as " : "\" as ")
                .append(words.of(table.ref()))
                .append(" {\n");
        List<Column> keys = table.columns().stream()
                .filter(column -> facts.keyColumns().contains(column.name()))
                .toList();
        keys.forEach(column -> attribute(column, facts));
        if (!keys.isEmpty()) {
            out.append("  --\n");
        }
        table.columns().stream().filter(column -> !keys.contains(column)).forEach(column -> attribute(column, facts));
        out.append("}\n");
    }

    private void attribute(Column column, TableFacts facts) {
        var marks = new ArrayList<String>();
        boolean key = facts.keyColumns().contains(column.name());
        if (key) {
            marks.add(" <<PK>>");
        }
        if (facts.referencingColumns().contains(column.name())) {
            marks.add(" <<FK>>");
        }
        out.append("  {field} ").append(key || column.notNull().isPresent() ? "* " : "");
        out.append(quoted(column.name())).append(" : ").append(quoted(column.type()));
        marks.forEach(out::append);
        out.append('\n');
    }

    private void relationship(Table table, TableFacts facts, ForeignKey key) {
        ReferenceEnds ends = ReferenceEnds.of(table, facts, key);
        out.append(words.of(table.ref())).append(ends.single() ? " |o" : " }o");
        out.append(ends.identifying() ? "--" : "..")
                .append(ends.optional() ? "o| " : "|| ")
                .append(words.of(key.target()));
        out.append(" : ").append(quoted(key.ref().last())).append('\n');
    }

    /** Letters, digits and single underscores stay; all else might be markup and is written as the letter's number. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean inside = before != ' ' && i < text.length();
            boolean stays = Character.isLetterOrDigit(point)
                    || point == '_' && before != '_'
                    || point == ')' && before != ' '
                    || inside && " .(,".indexOf(point) >= 0 && before != point;
            if (stays) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, "<U+%04X>", point < ' ' ? SIGNS + point : point));
            }
            before = point;
        }
        return quoted.toString();
    }
}
