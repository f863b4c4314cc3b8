package org.schemawright.advise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Decision;
import org.schemawright.model.ObjectRef;

/**
 * What is wrong, why, and what would put it right. Names stand in its texts as they are, to be made visible where they
 * are shown.
 *
 * @param rule     the code of the rule, such as {@code D1}
 * @param summary  one sentence without its full stop
 * @param evidence what was seen; never empty
 * @param remedies the best first; empty where nothing is known to help
 */
public record Finding(
        String rule,
        Severity severity,
        Subject subject,
        String summary,
        List<Evidence> evidence,
        List<Remedy> remedies) {
    /** The gravest first, then by rule and object. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::rule, Finding::byCode)
            .thenComparing(Finding::objects, Finding::byRefs)
            .thenComparing(Finding::summary);

    public Finding {
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(rule + " was found without evidence");
        }
    }

    /** About columns of the one table that was looked at. */
    public static Finding ofColumns(
            String rule,
            Severity severity,
            List<String> columns,
            String summary,
            List<String> evidence,
            String remedy) {
        return new Finding(
                rule,
                severity,
                new Subject.Columns(columns),
                summary,
                evidence.stream().map(Evidence::of).toList(),
                List.of(new Remedy.ByHand(remedy)));
    }

    /** The objects of a schema that it is about; none where it is about columns alone. */
    public List<ObjectRef> objects() {
        return switch (subject) {
            case Subject.Objects(var refs) -> refs;
            case Subject.Columns _ -> List.of();
        };
    }

    /** The columns that it is about, by their names. */
    public List<String> columns() {
        return switch (subject) {
            case Subject.Objects _ -> List.of();
            case Subject.Columns(var names) -> names;
        };
    }

    /** What a decision on it is on; empty where no design holds what it is about. */
    public Optional<Decision.Matter> matter() {
        return objects().isEmpty() ? Optional.empty() : Optional.of(new Decision.Matter(rule, objects()));
    }

    /** D2 before D10. */
    private static int byCode(String one, String other) {
        int firstLetter = one.isEmpty() || other.isEmpty() ? 0 : Character.compare(one.charAt(0), other.charAt(0));
        if (firstLetter != 0) {
            return firstLetter;
        }
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int byRefs(List<ObjectRef> one, List<ObjectRef> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byRef = one.get(i).path().equals(other.get(i).path())
                    ? one.get(i).compareTo(other.get(i))
                    : byPath(one.get(i).path(), other.get(i).path());
            if (byRef != 0) {
                return byRef;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** What is of one table comes together. */
    private static int byPath(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byStep = one.get(i).compareTo(other.get(i));
            if (byStep != 0) {
                return byStep;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
