package org.schemawright.engine.h2.read;

import java.util.List;
import java.util.Locale;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** How a statement that is kept as text is called: as when it comes from a script. */
final class OpaqueStatement {
    private static final int HEAD_WORDS = 4;

    private OpaqueStatement() {}

    static ObjectRef ref(String statement) {
        String[] words = statement.strip().split("\\s+", HEAD_WORDS + 1);
        String head = String.join(" ", List.of(words).subList(0, Math.min(HEAD_WORDS, words.length)));
        return ObjectRef.of(
                Kind.OPAQUE, head.toUpperCase(Locale.ROOT), statement.strip().replaceAll("\\s+", " "));
    }
}
