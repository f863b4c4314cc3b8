package org.schemawright.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;

/**
 * A hash of a whole schema: SHA-256 over every part in the order of its name, each rendered in full. The order of
 * columns does not count. Two databases of one engine version have the same fingerprint where a diff is empty.
 */
public record Fingerprint(String version, String hash) {
    public static Fingerprint of(Database database) {
        return of(database, Scope.EVERYTHING, Set.of());
    }

    /** Of a part of it. Another part, or the same with other aspects left out, never has the same fingerprint. */
    public static Fingerprint of(Database whole, Scope scope, Set<Aspect> ignored) {
        MessageDigest digest = sha256();
        if (!scope.isEverything() || !ignored.isEmpty()) {
            digest.update(Canonical.text(List.of(scope, new TreeSet<>(ignored))).getBytes(StandardCharsets.UTF_8));
        }
        Database part = scope.isEverything() ? whole : scope.of(whole).database();
        Database database = Without.aspects(part, ignored);
        Parts.of(database).forEach((ref, piece) -> {
            Object compared = Parts.compared(piece);
            byte[] bytes = Canonical.text(compared).getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        });
        return new Fingerprint(database.version().toString(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return version.replace(' ', '-') + ":" + hash;
    }
}
