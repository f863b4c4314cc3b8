package org.schemawright.connect;

import java.time.Duration;

/**
 * How long and how much. {@code response} bounds everything that the server sends between two requests of ours, however
 * slowly it comes; {@code silence} bounds a single wait. Both guard against servers and networks that keep no limits
 * of their own.
 *
 * @param lock zero for the server's own setting, like {@code statement} and {@code idle}
 */
public record Limits(
        Duration connect,
        Duration lock,
        Duration statement,
        Duration idle,
        Duration silence,
        Duration response,
        long responseBytes) {
    private static final long MEBIBYTE = 1024L * 1024;

    /** For reading catalogs: a blocked or slow statement ends soon. */
    public static final Limits READING = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofSeconds(70),
            Duration.ofMinutes(5),
            shareOfMemory());

    /** For running scripts on a server that was given for that. */
    public static final Limits WORKING = new Limits(
            Duration.ofSeconds(10),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            shareOfMemory());

    public Limits withConnect(Duration other) {
        return new Limits(other, lock, statement, idle, silence, response, responseBytes);
    }

    private static long shareOfMemory() {
        return Math.max(64 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 4);
    }
}
