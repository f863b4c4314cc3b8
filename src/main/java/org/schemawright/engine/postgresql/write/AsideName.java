package org.schemawright.engine.postgresql.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.model.ObjectRef;

/** A name under which something stands aside while its successor is made: the same for the same thing, and free. */
final class AsideName {
    private AsideName() {}

    static String of(ObjectRef ref, Writing writing) {
        for (int attempt = 0; ; attempt++) {
            String name = "old_" + digest(ref + "\0" + attempt);
            if (isFree(name, writing)) {
                return name;
            }
        }
    }

    private static boolean isFree(String name, Writing writing) {
        return List.of(writing.before(), writing.after()).stream()
                .flatMap(database -> database.objects().keySet().stream())
                .noneMatch(ref -> ref.path().contains(name));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
