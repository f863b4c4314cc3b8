package org.schemawright.connect;

/** How well a connection that was made is protected; to be shown beside its address. */
public enum Protection {
    VERIFIED("encrypted, server verified"),
    SIGNED("encrypted, certificate checked, host name not checked"),
    ENCRYPTED("encrypted, server not verified"),
    NONE("not encrypted");

    private final String words;

    Protection(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Protection of(TlsMode mode, boolean encrypted) {
        if (!encrypted) {
            return NONE;
        }
        return switch (mode) {
            case VERIFY_FULL -> VERIFIED;
            case VERIFY_CA -> SIGNED;
            case DISABLE, ALLOW, PREFER, REQUIRE -> ENCRYPTED;
        };
    }
}
