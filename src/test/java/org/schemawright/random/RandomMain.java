package org.schemawright.random;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs seeds for people who work on them: first seed, last seed, tables, major; a file of failures for each in a folder. */
public final class RandomMain {
    private RandomMain() {}

    public static void main(String[] arguments) throws Exception {
        List<Long> numbers =
                List.of(arguments).stream().limit(4).map(Long::valueOf).toList();
        int tables = numbers.get(2).intValue();
        int major = numbers.get(3).intValue();
        Path folder = Files.createDirectories(Path.of(arguments[4]));
        int failed = 0;
        for (long seed = numbers.getFirst(); seed <= numbers.get(1); seed++) {
            Path report = folder.resolve(major + "-" + seed + ".txt");
            Files.deleteIfExists(report);
            try {
                System.out.println(seed + " held: " + RandomRun.run(seed, tables, major));
            } catch (Exception | AssertionError e) {
                failed++;
                RandomSchema schema = RandomSchema.of(seed, tables, major);
                Files.writeString(folder.resolve(major + "-" + seed + ".before.sql"), schema.script());
                Files.writeString(
                        folder.resolve(major + "-" + seed + ".after.sql"),
                        schema.changed(seed).script());
                Files.writeString(report, e + "\n" + List.of(e.getStackTrace()));
                System.out.println(seed + " FAILED: " + first(String.valueOf(e.getMessage())));
            }
        }
        System.out.println(failed + " failed");
    }

    private static String first(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
