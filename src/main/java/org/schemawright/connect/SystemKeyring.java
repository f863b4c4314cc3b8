package org.schemawright.connect;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Arrays;
import java.util.Optional;

/** The keyring of the desktop: Keychain, Credential Manager, Secret Service or KWallet. Opened when it is first asked. */
public final class SystemKeyring implements Keyring {
    private static final String DOMAIN = "Schemawright";

    private Optional<com.github.javakeyring.Keyring> backend = Optional.empty();
    private boolean looked;

    private synchronized Optional<com.github.javakeyring.Keyring> backend() {
        if (!looked) {
            looked = true;
            try {
                backend = Optional.of(com.github.javakeyring.Keyring.create());
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                backend = Optional.empty();
            }
        }
        return backend;
    }

    @Override
    public boolean isThere() {
        return backend().isPresent();
    }

    @Override
    public Optional<Secret> find(String account) {
        try {
            return backend().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Secret.of(
                            backend().get().getPassword(DOMAIN, account).toCharArray()));
        } catch (PasswordAccessException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String account, Secret secret) {
        char[] characters = secret.reveal();
        try {
            if (backend().isPresent()) {
                backend().get().setPassword(DOMAIN, account, new String(characters));
            }
        } catch (PasswordAccessException | RuntimeException e) {
            looked = false;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public void forget(String account) {
        try {
            if (backend().isPresent()) {
                backend().get().deletePassword(DOMAIN, account);
            }
        } catch (PasswordAccessException | RuntimeException e) {
            looked = false;
        }
    }
}
