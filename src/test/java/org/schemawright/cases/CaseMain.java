package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Runs the cases of the folder {@code cases} whose path holds the text {@code case}, both properties, for people who
 * work on them.
 */
public final class CaseMain {
    private CaseMain() {}

    public static void main(String[] arguments) throws Exception {
        String only = System.getProperty("case", "");
        int major = Integer.getInteger("major", 18);
        var passed = new AtomicInteger();
        var failed = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (CaseFile file :
                    CaseFile.all(Path.of("src/test/resources/cases", System.getProperty("cases", "migrate")))) {
                if (Pattern.compile(only).matcher(file.path().toString()).find() && file.holdsFor(major)) {
                    threads.submit(() -> {
                        try {
                            if (Boolean.getBoolean("schemawright.claims")) {
                                assertThat(ClaimRun.understated(file, major)).isEmpty();
                            } else {
                                CaseRun.run(file, major);
                            }
                            passed.incrementAndGet();
                        } catch (Throwable e) {
                            String message = String.valueOf(e.getMessage());
                            System.out.println("FAILED " + file.path());
                            if (e instanceof Exception) {
                                e.printStackTrace(System.out);
                            }
                            failed.add(
                                    "=== " + file.path() + "\n" + e.getClass().getSimpleName() + ": "
                                            + message.substring(0, Math.min(3000, message.length())));
                        }
                    });
                }
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
        failed.stream().sorted().forEach(System.out::println);
        System.out.println(passed.get() + " passed, " + failed.size() + " failed");
    }
}
