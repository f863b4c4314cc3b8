package org.schemawright.advise.normalize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.schemawright.design.Decision;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Routine;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;

/**
 * Objects of a schema that keep a dependency true which a table is not in normal form for. It is kept in the design as
 * a decision about the table, the columns and these objects, in this order, with a print by which a change is seen.
 *
 * @param objects triggers, routines or checks
 * @param print   of what the objects were when the guard was made
 * @param reason  why the table is as it is
 */
public record Guard(
        ObjectRef table,
        List<String> determinant,
        List<String> dependent,
        List<ObjectRef> objects,
        String print,
        String reason) {
    /** What decisions on guards are on. */
    public static final String ON = "guard";

    private static final String GUARDED = "guarded";
    private static final Pattern DETAIL = Pattern.compile("(\\d{1,4}) (\\d{1,4}) ([0-9a-f]{8})");

    public Guard {
        determinant = List.copyOf(determinant);
        dependent = List.copyOf(dependent);
        objects = List.copyOf(objects);
    }

    public Decision decision() {
        var about = new ArrayList<ObjectRef>();
        about.add(table);
        determinant.forEach(column -> about.add(table.part(Kind.COLUMN, column)));
        dependent.forEach(column -> about.add(table.part(Kind.COLUMN, column)));
        about.addAll(objects);
        return new Decision(
                new Decision.Matter(ON, about, determinant.size() + " " + dependent.size() + " " + print),
                GUARDED,
                reason);
    }

    /** The guards of a table. */
    public static List<Guard> of(Table table, List<Decision> decisions) {
        return all(decisions).stream()
                .filter(guard -> guard.table().equals(table.ref()))
                .toList();
    }

    public static List<Guard> all(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision ->
                        decision.matter().on().equals(ON) && decision.answer().equals(GUARDED))
                .flatMap(decision -> read(decision).stream())
                .toList();
    }

    private static Optional<Guard> read(Decision decision) {
        List<ObjectRef> about = decision.matter().about();
        Matcher detail = DETAIL.matcher(decision.matter().detail());
        if (!detail.matches()) {
            return Optional.empty();
        }
        int first = 1 + Integer.parseInt(detail.group(1));
        int second = first + Integer.parseInt(detail.group(2));
        return second >= about.size()
                ? Optional.empty()
                : Optional.of(new Guard(
                        about.getFirst(),
                        about.subList(1, first).stream().map(ObjectRef::last).toList(),
                        about.subList(first, second).stream()
                                .map(ObjectRef::last)
                                .toList(),
                        about.subList(second, about.size()),
                        detail.group(3),
                        decision.reason()));
    }

    /** What is wrong with it, as the rest of a sentence that begins with the guard; empty if it stands. */
    public Optional<String> trouble(Database database) {
        List<ObjectRef> gone =
                objects.stream().filter(ref -> database.find(ref).isEmpty()).toList();
        if (!gone.isEmpty()) {
            return Optional.of("is gone: there is no " + gone.getFirst());
        }
        return print(database, objects).equals(print)
                ? Optional.empty()
                : Optional.of("was changed since it was made, so it may keep something else");
    }

    /** For people: {@code a, b → c}. */
    public String text() {
        return String.join(", ", determinant) + " → " + String.join(", ", dependent);
    }

    public static String print(Database database, List<ObjectRef> objects) {
        var sum = new CRC32();
        objects.stream()
                .sorted()
                .flatMap(ref -> database.find(ref).stream())
                .map(Guard::text)
                .forEach(text -> sum.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String text(SchemaObject object) {
        return switch (object) {
            case Routine routine -> routine.language() + " " + routine.body();
            case Trigger trigger -> trigger.state() + " " + trigger.definition();
            case Check check -> check.settings() + " " + check.expression();
            default -> object.ref().toString();
        };
    }
}
