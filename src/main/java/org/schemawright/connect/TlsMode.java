package org.schemawright.connect;

import java.util.Arrays;
import java.util.Optional;

/** What is asked of TLS, in libpq's words and weakest first. Only the two last protect against a man in the middle. */
public enum TlsMode {
    DISABLE("disable"),
    ALLOW("allow"),
    PREFER("prefer"),
    REQUIRE("require"),
    VERIFY_CA("verify-ca"),
    VERIFY_FULL("verify-full");

    private final String word;

    TlsMode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<TlsMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }

    boolean checksCertificates() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }
}
