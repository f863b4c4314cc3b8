package org.schemawright.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.schemawright.model.Database;
import org.schemawright.model.Table;

/**
 * A hash of a whole schema: SHA-256 over every part in the order of its name, each rendered in full. The order of
 * columns does not count. Two databases of one engine version have the same fingerprint where a diff is empty.
 */
public record Fingerprint(String version, String hash) {
    public static Fingerprint of(Database database) {
        MessageDigest digest = sha256();
        Parts.of(database).forEach((ref, part) -> {
            Object compared = part instanceof Table table ? Parts.compared(table) : Parts.compared(part);
            byte[] bytes = Canonical.text(compared).getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        });
        return new Fingerprint(
                database.version().toString(), HexFormat.of().formatHex(digest.digest()));
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
