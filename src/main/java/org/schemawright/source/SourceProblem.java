package org.schemawright.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.Place;
import org.schemawright.model.Visible;

/** A source cannot be used. The message says what, where and what to do. */
public final class SourceProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Place place;

    public SourceProblem(String message) {
        super(message);
        this.place = null;
    }

    public SourceProblem(Place place, String message) {
        super(Visible.text(place.toString()) + ": " + message);
        this.place = place;
    }

    /** The same problem, placed there unless it has a place. */
    SourceProblem at(Place there) {
        return place != null ? this : new SourceProblem(there, String.valueOf(getMessage()));
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }
}
