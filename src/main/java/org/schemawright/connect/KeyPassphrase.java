package org.schemawright.connect;

import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Where the driver fetches the passphrase of a client key. Public since the driver makes it by its name. Without it the
 * driver would itself ask on the console, even in a batch.
 */
public final class KeyPassphrase implements CallbackHandler {
    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof PasswordCallback asked)) {
                throw new UnsupportedCallbackException(callback);
            }
            Optional<Secret> secret = Attempt.CURRENT.get().prompt().ask("Passphrase of the client's TLS key");
            if (secret.isPresent()) {
                try (Secret passphrase = secret.get()) {
                    char[] characters = passphrase.reveal();
                    asked.setPassword(characters);
                    Arrays.fill(characters, '\0');
                }
            }
        }
    }
}
