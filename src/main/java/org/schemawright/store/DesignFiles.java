package org.schemawright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.schemawright.design.Design;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code *.schemawright.json}. The same design is always the same text. */
public final class DesignFiles {
    private static final long LARGEST = 100L << 20;
    private static final int DEEPEST = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST)
                            .maxStringLength((int) LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DesignFiles() {}

    public static Design read(Path path) throws SourceProblem {
        String name = Visible.text(path.toString());
        try {
            if (Files.size(path) > LARGEST) {
                throw new SourceProblem(name + " is larger than " + (LARGEST >> 20)
                        + " MB, which no design is; give a design file or a .sql script");
            }
            return parse(name, decode(name, Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new SourceProblem(name + " could not be read: " + Visible.text(reason(e)));
        }
    }

    /** @param name as messages call the text */
    public static Design parse(String name, String text) throws SourceProblem {
        try {
            JsonNode tree = JSON.readTree(text);
            return new DesignReader().design(tree, text);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new SourceProblem(name + where + ": this is no JSON text: " + firstLine(e.getOriginalMessage())
                    + "; restore the file from its last good version, or correct it there");
        } catch (DesignProblem e) {
            throw new SourceProblem(name + e.place(text) + ": " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new SourceProblem(name + ": nested deeper than any design is");
        }
    }

    /** Crash-safe: whatever happens, the file has its old or its new content. */
    public static void write(Path path, Design design) throws IOException {
        SafeFile.write(path, text(design).getBytes(StandardCharsets.UTF_8));
    }

    public static String text(Design design) {
        JsonNode kept = design.kept().isEmpty() ? JSON.createObjectNode() : JSON.readTree(design.kept());
        return JsonText.of(new DesignWriter().tree(design, kept));
    }

    /** Read strictly, for files that hold nothing but lineage. */
    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    private static String decode(String name, byte[] bytes) throws SourceProblem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SourceProblem(
                    name + " is not UTF-8; a design file always is: restore it from its last good version");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String firstLine(String message) {
        return Visible.text(message.lines().findFirst().orElse("unreadable"));
    }
}
