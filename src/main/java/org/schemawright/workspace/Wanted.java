package org.schemawright.workspace;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * In which engine and version sources are looked at, as far as somebody chose.
 *
 * @param engine the engine of what states none itself, by its {@link org.schemawright.engine.Engine#id()}
 * @param major  the major version
 */
public record Wanted(Optional<String> engine, OptionalInt major) {
    public static final Wanted ANY = new Wanted(Optional.empty(), OptionalInt.empty());

    public static Wanted of(int major) {
        return new Wanted(Optional.empty(), OptionalInt.of(major));
    }

    /** What is not chosen here is as there. */
    public Wanted or(Wanted other) {
        return new Wanted(engine.or(other::engine), major.isPresent() ? major : other.major());
    }
}
