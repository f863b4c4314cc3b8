package org.schemawright.app.common;

import javafx.beans.property.SimpleObjectProperty;

/** Tells only of what is another value than before, since views that are told do all their work again. */
final class Telling<T> extends SimpleObjectProperty<T> {
    Telling(T start) {
        super(start);
    }

    @Override
    public void set(T value) {
        if (!value.equals(get())) {
            super.set(value);
        }
    }
}
