package org.schemawright.connect;

/** A text that is no address we would connect to. The message says why and what to write instead, never a password. */
public final class AddressProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public AddressProblem(String message) {
        super(message);
    }
}
