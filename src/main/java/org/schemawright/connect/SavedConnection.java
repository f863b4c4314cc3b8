package org.schemawright.connect;

import java.util.List;

/**
 * A database that somebody wants to find again. Holds no password: an address that has one is refused.
 *
 * @param address as a command line takes it, with its parameters of encryption and tunnel
 * @param schemas those that were chosen last; empty for all
 */
public record SavedConnection(String name, String address, List<String> schemas) {
    public SavedConnection {
        schemas = List.copyOf(schemas);
        if (name.isBlank() || address.isBlank()) {
            throw new IllegalArgumentException("a connection without a name or an address");
        }
    }

    /** Refuses what must not be written into a file. */
    public static SavedConnection of(String name, String address, List<String> schemas, Surroundings surroundings)
            throws AddressProblem {
        if (ServerAddress.isAddress(address)) {
            ServerAddress.parse(address, surroundings);
        } else if (!ServerAddress.masked(address).equals(address)) {
            throw Stated.passwordInAddress();
        }
        return new SavedConnection(name.strip(), address.strip(), schemas);
    }

    @Override
    public String toString() {
        return name + " (" + ServerAddress.masked(address) + ")";
    }
}
