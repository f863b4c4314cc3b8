package org.schemawright.engine;

import java.util.List;
import java.util.Set;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** How an engine gets from one state of an object to another. */
public sealed interface Alteration {
    /**
     * By statements on the object as it stands.
     *
     * @param takeDown dependents in the database of before that have to be dropped first; they are put back afterwards
     *                 where they are still wanted
     */
    record InPlace(List<Draft> drafts, Set<ObjectRef> takeDown) implements Alteration {
        public InPlace {
            drafts = List.copyOf(drafts);
            takeDown = Set.copyOf(takeDown);
        }
    }

    /** Only by dropping it and creating it anew, with everything that depends on it taken down and put back. */
    record Replace(String reason) implements Alteration {}

    /**
     * By making the new one beside the old one under another name and moving what it holds or what uses it over.
     *
     * @param drafts   what puts the new one in the place of the old one
     * @param finish   what moves the rows over and takes the old one away, once the partitions of a new partitioned
     *                 table are attached; empty where the drafts do that
     * @param takeDown as for {@link InPlace}
     */
    record Swap(List<Draft> drafts, List<Draft> finish, Set<ObjectRef> takeDown) implements Alteration {
        public Swap {
            drafts = List.copyOf(drafts);
            finish = List.copyOf(finish);
            takeDown = Set.copyOf(takeDown);
        }

        public Swap(List<Draft> drafts, Set<ObjectRef> takeDown) {
            this(drafts, List.of(), takeDown);
        }
    }
}
