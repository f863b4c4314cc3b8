package org.schemawright.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Naming;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.PortableFunction;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Database;

/** The two engines of a conversion, and what is converted. */
record Tongues(Engine from, Engine to, Database database) {
    Dialect source() {
        return from.dialect();
    }

    Dialect target() {
        return to.dialect();
    }

    Naming naming() {
        return from.naming();
    }

    PortableType meaning(String type) {
        return source().meaning(type, database);
    }

    /** What a function of the one is called in the other. */
    String function(String name) {
        Optional<PortableFunction> meant = source().functions().entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
        List<String> there = meant.map(function -> target().functions().getOrDefault(function, List.of()))
                .orElse(List.of());
        if (there.isEmpty()) {
            throw new Untranslatable("the function " + name);
        }
        return there.getFirst();
    }

    /** Whether the name is that of the moment at which a statement began. */
    boolean isNow(String name) {
        return source().functions()
                .getOrDefault(PortableFunction.NOW, List.of())
                .contains(name);
    }
}
