package org.schemawright.engine.postgresql.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the server keeps of a password (RFC 5802, RFC 7677). One round of hashing: our passwords are 256 random bits,
 * which cannot be guessed however fast a guess is, and thousands of rounds would be paid by each connection.
 */
final class ScramVerifier {
    private ScramVerifier() {}

    static String of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        byte[] firstBlock = new byte[salt.length + 4];
        System.arraycopy(salt, 0, firstBlock, 0, salt.length);
        firstBlock[firstBlock.length - 1] = 1;
        byte[] salted = hmac(password.getBytes(StandardCharsets.US_ASCII), firstBlock);
        byte[] stored = sha256(hmac(salted, "Client Key".getBytes(StandardCharsets.US_ASCII)));
        byte[] server = hmac(salted, "Server Key".getBytes(StandardCharsets.US_ASCII));
        Base64.Encoder base64 = Base64.getEncoder();
        return "SCRAM-SHA-256$1:" + base64.encodeToString(salt) + "$" + base64.encodeToString(stored) + ":"
                + base64.encodeToString(server);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
