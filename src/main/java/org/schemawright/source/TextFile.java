package org.schemawright.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.schemawright.model.Visible;

/** A file that is read as one text. */
public final class TextFile {
    private static final long LARGEST = 64L << 20;

    private TextFile() {}

    public static String read(Path path) throws SourceProblem {
        String name = Visible.text(path.toString());
        try {
            if (Files.size(path) > LARGEST) {
                throw new SourceProblem(
                        name + " is larger than " + (LARGEST >> 20) + " MB, which no schema is; give another file");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SourceProblem(name + " is not UTF-8: convert it, for example with iconv, and try again");
        } catch (IOException e) {
            throw new SourceProblem(name + " could not be read: "
                    + Visible.text(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }
}
