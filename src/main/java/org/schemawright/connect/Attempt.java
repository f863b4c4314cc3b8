package org.schemawright.connect;

import java.util.Optional;

/**
 * One try to connect, for the classes that the driver makes by name in the thread that connects. So neither the
 * password nor a limit passes through the driver's properties, which are strings and are kept.
 */
final class Attempt {
    static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final ServerAddress address;
    private final Guard guard;
    private final Optional<Secret> password;
    private final Prompt prompt;
    private boolean plainPasswordRefused;
    private boolean passwordAsked;
    private Optional<CertificateFault> certificateFault = Optional.empty();

    /** What is wrong with a server's certificate, in words that follow "its certificate". */
    enum CertificateFault {
        EXPIRED("has expired"),
        NOT_YET_VALID("is not valid yet"),
        OTHER_HOST("is for another host name"),
        UNTRUSTED("was not signed by a trusted authority");

        private final String words;

        CertificateFault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Attempt(ServerAddress address, Guard guard, Optional<Secret> password, Prompt prompt) {
        this.address = address;
        this.guard = guard;
        this.password = password;
        this.prompt = prompt;
    }

    ServerAddress address() {
        return address;
    }

    Guard guard() {
        return guard;
    }

    Prompt prompt() {
        return prompt;
    }

    Optional<Secret> password() {
        passwordAsked = true;
        return password;
    }

    /** Whoever stands between could ask for a password in plain text: so only where nobody can, or where told to. */
    boolean mayTellPassword() {
        return guard.encrypted()
                || address.isLoopback()
                || "password".equals(address.details().get(Detail.REQUIRED_AUTHENTICATION));
    }

    void refusePlainPassword() {
        plainPasswordRefused = true;
    }

    boolean plainPasswordRefused() {
        return plainPasswordRefused;
    }

    void blame(CertificateFault fault) {
        certificateFault = Optional.of(fault);
    }

    Optional<CertificateFault> certificateFault() {
        return certificateFault;
    }

    boolean passwordMissing() {
        return passwordAsked && password.isEmpty();
    }
}
