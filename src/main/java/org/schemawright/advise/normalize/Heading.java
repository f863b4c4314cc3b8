package org.schemawright.advise.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.design.TypedDependency;

/** The names of a relation's attributes, in order. */
public record Heading(List<String> names) {
    public Heading {
        names = List.copyOf(names);
        var seen = new HashMap<String, Integer>();
        for (String name : names) {
            if (seen.put(name, seen.size()) != null) {
                throw new IllegalArgumentException("the attribute " + name + " is there twice");
            }
        }
    }

    public Attributes all() {
        return Attributes.first(names.size());
    }

    public Optional<Integer> place(String name) {
        int place = names.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** The places of names, for many questions. */
    public Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (String name : names) {
            places.put(name, places.size());
        }
        return places;
    }

    public List<String> names(Attributes attributes) {
        return attributes.places().mapToObj(names::get).toList();
    }

    /** For people: {@code a, b → c}. */
    public String text(Dependency dependency) {
        return text(dependency.determinant()) + " → " + text(dependency.dependent());
    }

    /** For people, as they would type it: {@code a, b}, or {@code {}} for none. */
    public String text(Attributes attributes) {
        return attributes.isEmpty()
                ? "{}"
                : names(attributes).stream().map(TypedDependency::quoted).collect(Collectors.joining(", "));
    }
}
