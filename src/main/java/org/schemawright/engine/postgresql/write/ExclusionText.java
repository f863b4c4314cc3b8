package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;

/** The engine's rendering of an exclusion, taken apart. */
record ExclusionText(List<Element> elements, Optional<String> predicate) {
    /** {@code expression} without collation and operator class. */
    record Element(String expression, String operator) {}

    static ExclusionText of(String definition) {
        int open = definition.indexOf('(');
        List<Element> elements = Clause.split(Clause.inner(definition, 0)).stream()
                .map(ExclusionText::element)
                .toList();
        int where = definition.indexOf(" WHERE (", Clause.closing(definition, open));
        return new ExclusionText(
                elements, where < 0 ? Optional.empty() : Optional.of("(" + Clause.inner(definition, where) + ")"));
    }

    private static Element element(String text) {
        int with = text.lastIndexOf(" WITH ");
        return new Element(Clause.term(text.substring(0, with)), text.substring(with + 6));
    }
}
