package org.schemawright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.Discovered;
import org.schemawright.model.Visible;
import org.schemawright.workspace.FindDependencies;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes dependencies one after the other, since there may be millions. */
final class DependenciesReport {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Desk desk;
    private final Discovered found;
    private final Heading heading;
    private final List<Approximation> nearly;
    private final ApproximationReport approximations;

    DependenciesReport(Desk desk, FindDependencies.Found all) {
        this.nearly = all.nearly();
        this.desk = desk;
        this.found = all.exact();
        this.heading = new Heading(found.names());
        this.approximations = new ApproximationReport(
                heading, all.rows(), found.keys().stream().min(Comparator.comparingInt(Attributes::size)));
    }

    void text() {
        desk.out()
                .println(found.rows() + " rows, " + found.names().size() + " columns, " + found.count()
                        + " dependencies");
        found.keys().forEach(key -> desk.out().println("key " + Visible.text(heading.text(key))));
        try (Stream<Dependency> all = found.dependencies()) {
            all.forEach(one -> desk.out().println(Visible.text(heading.text(one))));
        }
        approximations.text(nearly, desk);
    }

    void json() {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), desk.out(), JsonEncoding.UTF8)) {
            out.writeStartObject();
            names(out, "columns", found.names());
            out.writeNumberProperty("rows", found.rows());
            out.writeNumberProperty("completeTo", found.completeTo());
            found.interruption().ifPresent(why -> out.writeStringProperty("incomplete", why));
            out.writeArrayPropertyStart("dependencies");
            try (Stream<Dependency> all = found.dependencies()) {
                all.forEach(one -> {
                    out.writeStartObject();
                    names(out, "determinant", heading.names(one.determinant()));
                    out.writeStringProperty(
                            "dependent", heading.names(one.dependent()).getFirst());
                    out.writeEndObject();
                });
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("keys");
            for (Attributes key : found.keys()) {
                out.writeStartArray();
                heading.names(key).forEach(out::writeString);
                out.writeEndArray();
            }
            out.writeEndArray();
            if (!nearly.isEmpty()) {
                out.writeName("approximate");
                out.writeRawValue(approximations.json(nearly).toString());
            }
            out.writeEndObject();
        }
        desk.out().print("\n");
    }

    private static void names(JsonGenerator out, String property, List<String> names) {
        out.writeArrayPropertyStart(property);
        names.forEach(out::writeString);
        out.writeEndArray();
    }
}
