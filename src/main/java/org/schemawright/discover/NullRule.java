package org.schemawright.discover;

import java.util.Optional;

/**
 * What NULL is.
 *
 * @param text  a text that stands for NULL beside the empty field without quotes
 * @param equal whether two of them are the same value
 */
public record NullRule(Optional<String> text, boolean equal) {
    public static final NullRule EQUAL = new NullRule(Optional.empty(), true);
}
