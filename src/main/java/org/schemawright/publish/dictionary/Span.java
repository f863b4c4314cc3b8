package org.schemawright.publish.dictionary;

import java.util.Optional;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/**
 * A piece of a line of text; foreign letters that cannot be seen are spelled out.
 *
 * @param target the thing whose chapter a click leads to
 */
record Span(String text, Style style, Optional<ObjectRef> target) {
    /** What sort of text it is. */
    enum Style {
        WORDS,
        NAME,
        CODE
    }

    static Span words(String text) {
        return new Span(text, Style.WORDS, Optional.empty());
    }

    static Span name(String name) {
        return new Span(Visible.text(name), Style.NAME, Optional.empty());
    }

    static Span code(String text) {
        return new Span(lines(text), Style.CODE, Optional.empty());
    }

    /** The name of a thing, leading to its chapter. */
    static Span link(ObjectRef target) {
        return new Span(Visible.text(target.display()), Style.NAME, Optional.of(target));
    }

    /** What somebody wrote about a thing; its lines stay lines. */
    static Span remark(String text) {
        return words(lines(text));
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().map(Visible::text).toList());
    }
}
