package org.schemawright.publish.dictionary;

import java.util.Locale;
import java.util.stream.Collectors;
import org.schemawright.model.ObjectRef;

/** A mark to jump to: made of the name alone, so that links from elsewhere last; no two things have the same. */
final class Anchor {
    private Anchor() {}

    static String of(ObjectRef ref) {
        return ref.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + ref.path().stream().map(Anchor::step).collect(Collectors.joining("."));
    }

    private static String step(String name) {
        var step = new StringBuilder();
        name.chars().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
            step.append(plain ? String.valueOf((char) c) : "-" + Integer.toHexString(c) + "-");
        });
        return step.toString();
    }
}
