package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Procedural languages, which can be replaced as they stand. */
final class LanguageWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return definition("CREATE ", object);
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(
                List.of(Draft.of(definition("CREATE OR REPLACE ", after)).with(Hazard.NEEDS_SUPERUSER)));
    }

    private static String definition(String words, Definition object) {
        return words + (object.properties().containsKey("trusted") ? "TRUSTED " : "") + "LANGUAGE "
                + Quote.name(object.ref().last()) + DefinitionWriter.clause("HANDLER", object, "handler")
                + DefinitionWriter.clause("INLINE", object, "inline")
                + DefinitionWriter.clause("VALIDATOR", object, "validator");
    }
}
