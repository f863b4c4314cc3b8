package org.schemawright.app.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The sentences of the window, from the resource bundle. */
public final class Texts {
    /** One for the window, and one for each part that brings its own; no key is in two of them. */
    private static final List<ResourceBundle> BUNDLES = Stream.of("texts", "compare", "convert", "export", "normalize")
            .map(Texts::bundle)
            .toList();

    private Texts() {}

    /** The text of a key, with {0}, {1}, … replaced. */
    public static String of(String key, Object... values) {
        String pattern = pattern(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(values);
    }

    public static boolean has(String key) {
        return BUNDLES.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.schemawright.app." + name);
    }

    private static String pattern(String key) {
        for (ResourceBundle bundle : BUNDLES) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new IllegalArgumentException("there is no text for " + key);
    }

    /** The text of a constant of an enum: its class and name are the key. */
    public static String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
