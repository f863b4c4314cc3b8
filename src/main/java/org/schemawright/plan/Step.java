package org.schemawright.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.model.ObjectRef;

/**
 * One statement of a plan in its place.
 *
 * @param subject what it is about
 * @param former  the name that the subject has until then, where the step gives it another
 * @param verb    what it does to it, for people: create, change, drop, rename, fill
 */
public record Step(Phase phase, ObjectRef subject, Optional<ObjectRef> former, String verb, Draft forward, Way back) {
    public Step(Phase phase, ObjectRef subject, String verb, Draft forward, Way back) {
        this(phase, subject, Optional.empty(), verb, forward, back);
    }

    /** Every name that the step is about. */
    public Stream<ObjectRef> names() {
        return Stream.concat(former.stream(), Stream.of(subject));
    }
}
