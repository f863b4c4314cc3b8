package org.schemawright.app.common;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the values of a box that people choose from read; nothing is typed there. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> text;

    public Shown(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}
