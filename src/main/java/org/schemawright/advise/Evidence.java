package org.schemawright.advise;

import java.util.Optional;
import org.schemawright.model.ObjectRef;

/**
 * What was seen.
 *
 * @param text a sentence, or the end of one, with names as they are: to be made visible where it is shown
 * @param at   the object that shows it, where it is not the finding's own
 */
public record Evidence(String text, Optional<ObjectRef> at) {
    public Evidence {
        if (text.isBlank()) {
            throw new IllegalArgumentException("evidence that says nothing");
        }
    }

    public static Evidence of(String text) {
        return new Evidence(text, Optional.empty());
    }

    public static Evidence at(ObjectRef ref, String text) {
        return new Evidence(text, Optional.of(ref));
    }
}
