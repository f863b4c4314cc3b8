package org.schemawright.workspace;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Notation;
import org.schemawright.design.SchemaFacts;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.publish.Look;
import org.schemawright.publish.MissingLetters;
import org.schemawright.publish.Paper;
import org.schemawright.publish.PdfPicture;
import org.schemawright.publish.PictureFormat;
import org.schemawright.publish.PngPicture;
import org.schemawright.publish.SvgPicture;
import org.schemawright.publish.UnfitPicture;

/** A diagram of a document as the bytes of a picture. */
public final class RenderPicture {
    private RenderPicture() {}

    /**
     * What is wanted of a document.
     *
     * @param diagram  the first one that shows anything, if none is named
     * @param notation the diagram's own, if none is given
     * @param tables   names of tables and views with or without their schema, * for any letters; empty for all
     */
    public record Choice(Optional<String> diagram, Optional<Notation> notation, List<String> tables) {
        public static final Choice FIRST = new Choice(Optional.empty(), Optional.empty(), List.of());

        public Choice {
            tables = List.copyOf(tables);
        }
    }

    public static Scene scene(Document document, Choice choice) throws BadRequest {
        Diagram diagram = diagram(document, choice.diagram());
        Diagram drawn = choice.notation().map(diagram::drawnIn).orElse(diagram);
        Scene scene = new Drawing()
                .scene(document.design(), SchemaFacts.of(document.design().database()), drawn);
        return choice.tables().isEmpty() ? scene : scene.only(chosen(scene, choice.tables()));
    }

    private static Diagram diagram(Document document, Optional<String> name) throws BadRequest {
        if (name.isPresent()) {
            return document.diagram(name.get())
                    .orElseThrow(() -> new BadRequest("there is no diagram " + Visible.text(name.get()) + ": choose"
                            + " among "
                            + document.diagrams().stream()
                                    .map(Diagram::name)
                                    .map(Visible::text)
                                    .collect(Collectors.joining(", "))));
        }
        return document.diagrams().stream()
                .filter(diagram -> !diagram.placements().isEmpty())
                .findFirst()
                .orElse(document.diagrams().getFirst());
    }

    private static Set<ObjectRef> chosen(Scene scene, List<String> patterns) throws BadRequest {
        var chosen = new HashSet<ObjectRef>();
        for (String pattern : patterns) {
            Pattern names = pattern(pattern);
            List<ObjectRef> found = scene.boxes().stream()
                    .map(TableBox::ref)
                    .filter(ref -> names.matcher(ref.last()).matches()
                            || names.matcher(ref.schema() + "." + ref.last()).matches())
                    .toList();
            if (found.isEmpty()) {
                throw new BadRequest("nothing on the diagram is called " + Visible.text(pattern)
                        + ": give the names of tables or views, with * for any letters");
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Pattern.compile("*", Pattern.LITERAL)
                        .splitAsStream(text + "\0")
                        .map(part -> part.replace("\0", ""))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /**
     * How the picture is made.
     *
     * @param scale larger or smaller than on the screen; vectors without paper need none
     */
    public record Making(PictureFormat format, Look look, double scale, Paper paper) {
        public static Making of(PictureFormat format) {
            return new Making(format, Look.LIGHT, 1, new Paper.Whole());
        }
    }

    /** Letters of the diagram that stand as boxes with their numbers in a picture of this format, each once. */
    public static List<String> boxed(Scene scene, PictureFormat format) {
        return switch (format) {
            case SVG -> List.of();
            case PNG, PDF -> MissingLetters.of(scene);
        };
    }

    /** @param title what the picture shows, for those who cannot see it */
    public static byte[] bytes(Scene scene, String title, Making making) throws BadRequest {
        try {
            return switch (making.format()) {
                case SVG -> SvgPicture.of(scene, title, making.look()).getBytes(StandardCharsets.UTF_8);
                case PNG -> PngPicture.of(scene, making.look(), making.scale());
                case PDF -> PdfPicture.of(scene, title, making.look(), making.paper(), making.scale());
            };
        } catch (UnfitPicture e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
