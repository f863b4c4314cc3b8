package org.schemawright.app.common;

import org.kordamp.ikonli.feather.Feather;

/**
 * A page that every open design has. Each gets a command that brings it to the front.
 *
 * @param id the key {@code command.page.ID} in a resource bundle is its title
 */
public record PageKind(String id, Feather icon, Place place, Opener opener) {
    /** Where it is shown. */
    public enum Place {
        /** In the lower panel, always there. */
        BELOW,
        /** As a tab beside the diagrams, once it is asked for. */
        BESIDE
    }

    /** Makes the page of a design that was opened. */
    @FunctionalInterface
    public interface Opener {
        Page open(Shell shell, DesignSession session);
    }

    public String title() {
        return Texts.of("command.page." + id);
    }
}
