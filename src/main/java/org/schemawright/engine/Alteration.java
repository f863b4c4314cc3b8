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

    /**
     * Only by dropping it and creating it anew, with everything that depends on it taken down and put back.
     *
     * @param takeDown what else has to be away meanwhile
     */
    record Replace(String reason, Set<ObjectRef> takeDown) implements Alteration {
        public Replace {
            takeDown = Set.copyOf(takeDown);
        }

        public Replace(String reason) {
            this(reason, Set.of());
        }
    }

    /** Only together with the thing it is a part of, which is altered as a whole. */
    record Whole(ObjectRef whole) implements Alteration {}

    /**
     * By making the new one beside the old one under another name and moving what it holds or what uses it over.
     *
     * @param drafts   what puts the new one in the place of the old one; what moves rows that have to wait is given by
     *                 {@link DdlWriter#settle}
     * @param takeDown  as for {@link InPlace}
     * @param alongside what has to be altered too, though it is the same before and afterwards
     */
    record Swap(List<Draft> drafts, Set<ObjectRef> takeDown, Set<ObjectRef> alongside) implements Alteration {
        public Swap {
            drafts = List.copyOf(drafts);
            takeDown = Set.copyOf(takeDown);
            alongside = Set.copyOf(alongside);
        }

        public Swap(List<Draft> drafts, Set<ObjectRef> takeDown) {
            this(drafts, takeDown, Set.of());
        }
    }
}
