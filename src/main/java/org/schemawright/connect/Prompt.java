package org.schemawright.connect;

import java.util.Optional;

/** Asks a person for a secret. Called only where a server or a key file wants one and no other place had it. */
@FunctionalInterface
public interface Prompt {
    /** Where nobody is there to be asked. */
    Prompt NOBODY = question -> Optional.empty();

    /** @param question fit to be shown, without a trailing colon */
    Optional<Secret> ask(String question);

    /**
     * Whether a machine that nobody has met yet is the right one.
     *
     * @param machine     user, name and port, fit to be shown
     * @param fingerprint of its key, as ssh shows it
     */
    default boolean trusts(String machine, String fingerprint) {
        return false;
    }

    /** Where a secret that was typed stays. */
    enum Keeping {
        /** In memory, until the program ends. */
        MEMORY,
        /** In the keyring of the system too. */
        KEYRING
    }

    /** A secret and where it stays. */
    record Answer(Secret secret, Keeping keeping) {}

    /** The same, offering to keep the secret in the keyring of the system. */
    default Optional<Answer> askToKeep(String question) {
        return ask(question).map(secret -> new Answer(secret, Keeping.MEMORY));
    }
}
