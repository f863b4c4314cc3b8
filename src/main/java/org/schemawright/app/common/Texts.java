package org.schemawright.app.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the window, from the resource bundle. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.schemawright.app.texts");

    private Texts() {}

    /** The text of a key, with {0}, {1}, … replaced. */
    public static String of(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(values);
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** The text of a constant of an enum: its class and name are the key. */
    public static String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
