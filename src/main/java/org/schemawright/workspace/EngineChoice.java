package org.schemawright.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.engine.Engine;
import org.schemawright.model.Visible;

/** The engines that there are, and which of them sources are looked at in. The first is that of what states none. */
public final class EngineChoice {
    private final List<Engine> engines;

    public EngineChoice(List<Engine> engines) {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("there is no engine to choose");
        }
        this.engines = List.copyOf(engines);
    }

    public List<Engine> all() {
        return engines;
    }

    public Engine byId(String id) throws BadRequest {
        return engines.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequest("this program knows no engine " + Visible.text(id)
                        + ": choose among "
                        + engines.stream().map(Engine::id).collect(Collectors.joining(", "))));
    }

    /** The one engine of these sources. */
    Engine of(Wanted wanted, OpenedSource... sources) throws BadRequest {
        List<OpenedSource> stating =
                Stream.of(sources).filter(source -> source.engine().isPresent()).toList();
        for (OpenedSource other : stating) {
            OpenedSource first = stating.getFirst();
            if (!first.engine().equals(other.engine())) {
                throw new BadRequest(of(first) + " and " + of(other)
                        + "; convert one of them first: schemawright convert SOURCE --to ENGINE");
            }
            Optional<String> asked = wanted.engine();
            if (asked.isPresent() && !asked.equals(other.engine())) {
                throw new BadRequest(of(other) + ", and --engine " + Visible.text(asked.get())
                        + " was asked for; to see it in another engine, convert it first:"
                        + " schemawright convert SOURCE --to ENGINE");
            }
        }
        Optional<String> id =
                stating.stream().flatMap(source -> source.engine().stream()).findFirst();
        return byId(id.or(wanted::engine).orElse(engines.getFirst().id()));
    }

    private String of(OpenedSource source) throws BadRequest {
        return Visible.text(source.name()) + " is of "
                + byId(source.engine().orElseThrow()).title();
    }
}
