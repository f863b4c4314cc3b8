package org.schemawright.connect;

import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Where the driver fetches the password, when and if the server wants one. Public since the driver makes it by its
 * name. The driver wipes the array that it is given.
 */
public final class PasswordDesk implements AuthenticationPlugin {
    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) throws PSQLException {
        Attempt attempt = Attempt.CURRENT.get();
        if (type == AuthenticationRequestType.CLEARTEXT_PASSWORD && !attempt.mayTellPassword()) {
            attempt.refusePlainPassword();
            throw new PSQLException("The password was not sent unencrypted.", PSQLState.CONNECTION_REJECTED);
        }
        return attempt.password().map(Secret::reveal).orElse(null);
    }
}
