package org.schemawright.connect;

import java.util.Optional;

/** Where the system keeps its user's passwords, if it does. */
public interface Keyring {
    /** Where nothing is kept. */
    Keyring NONE = new Keyring() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<Secret> find(String account) {
            return Optional.empty();
        }

        @Override
        public void keep(String account, Secret secret) {
            throw new IllegalStateException("there is no keyring");
        }

        @Override
        public void forget(String account) {}
    };

    /** Whether something can be kept. */
    boolean isThere();

    /** @param account whom the password lets in where: no secret */
    Optional<Secret> find(String account);

    /** Where that fails, the user will be asked again another time. */
    void keep(String account, Secret secret);

    void forget(String account);
}
