package org.schemawright.connect;

import java.util.Optional;

/** Asks a person for a secret. Called only where a server or a key file wants one and no other place had it. */
@FunctionalInterface
public interface Prompt {
    /** Where nobody is there to be asked. */
    Prompt NOBODY = question -> Optional.empty();

    /** @param question fit to be shown, without a trailing colon */
    Optional<Secret> ask(String question);
}
