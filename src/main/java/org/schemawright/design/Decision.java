package org.schemawright.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.schemawright.model.ObjectRef;

/**
 * What people decided on something that the program asked or told them, and why. There is one decision on a matter.
 *
 * @param matter what it is on, and about which objects
 * @param answer a word; who asks knows which there are
 * @param reason in the words of who decided
 * @param owner  who answers for it, by a name that others know; empty where nobody is named
 */
public record Decision(Matter matter, String answer, String reason, String owner) {
    /** What was told is known, and is not to be told again. */
    public static final String DISMISSED = "dismissed";

    public Decision {
        if (answer.isBlank()) {
            throw new IllegalArgumentException("a decision without an answer");
        }
    }

    public Decision(Matter matter, String answer, String reason) {
        this(matter, answer, reason, "");
    }

    /**
     * What a decision is on.
     *
     * @param on     what asks: the code of a rule, or another word of its own
     * @param about  the objects, the chief one first; a column is named by its table and its own name
     * @param detail what else tells it from other matters about the same objects; empty for nothing
     */
    public record Matter(String on, List<ObjectRef> about, String detail) implements Comparable<Matter> {
        private static final Comparator<Matter> ORDER = Comparator.comparing(Matter::on)
                .thenComparing(Matter::about, Matter::compare)
                .thenComparing(Matter::detail);

        public Matter {
            about = List.copyOf(about);
            if (on.isBlank() || about.isEmpty()) {
                throw new IllegalArgumentException("a decision on nothing");
            }
        }

        public Matter(String on, List<ObjectRef> about) {
            this(on, about, "");
        }

        @Override
        public int compareTo(Matter other) {
            return ORDER.compare(this, other);
        }

        private static int compare(List<ObjectRef> one, List<ObjectRef> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int byRef = one.get(i).compareTo(other.get(i));
                if (byRef != 0) {
                    return byRef;
                }
            }
            return Integer.compare(one.size(), other.size());
        }
    }

    /** In the order of their matters, each decided once: the last one counts. */
    static List<Decision> ordered(List<Decision> decisions) {
        var byMatter = new TreeMap<Matter, Decision>();
        decisions.forEach(decision -> byMatter.put(decision.matter(), decision));
        return List.copyOf(byMatter.values());
    }

    /** These and this one, in the place of what was decided on the same matter. */
    static List<Decision> with(List<Decision> decisions, Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return ordered(all);
    }
}
