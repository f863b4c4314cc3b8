package org.schemawright.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Visible;

/** The common part of the names of one migration's files: {@code YYYYMMDDHHMMSS_name}, good on every system. */
public final class FileStem {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 100;

    private FileStem() {}

    public static String of(String name, @Nullable String at, @Nullable String epoch, Instant now) throws BadRequest {
        return time(at, epoch, now) + "_" + safe(name);
    }

    public static void checkTime(@Nullable String at) throws BadRequest {
        time(at, null, Instant.EPOCH);
    }

    private static String time(@Nullable String at, @Nullable String epoch, Instant now) throws BadRequest {
        try {
            if (at != null) {
                return at.matches("\\d{14}")
                        ? TIME.format(TIME.parse(at, Instant::from))
                        : TIME.format(Instant.parse(at));
            }
            return TIME.format(
                    epoch == null || epoch.isBlank() ? now : Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadRequest(Visible.text(at != null ? "--at " + at : "SOURCE_DATE_EPOCH " + epoch)
                    + " is no time: write 20260131120000 or 2026-01-31T12:00:00Z (SOURCE_DATE_EPOCH: seconds"
                    + " since 1970)");
        }
    }

    /** Letters, digits and single underscores; the time in front keeps it from being a name that Windows reserves. */
    private static String safe(String name) throws BadRequest {
        String safe = name.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        if (safe.isEmpty()) {
            throw new BadRequest("--name " + Visible.text(name) + ": a name needs a letter or a digit");
        }
        return safe.length() > LONGEST
                ? safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, LONGEST)))
                : safe;
    }
}
