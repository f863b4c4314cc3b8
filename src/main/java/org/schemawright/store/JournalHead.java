package org.schemawright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The first line of a journal.
 *
 * @param base tells the content of the files that the edits began from
 */
record JournalHead(Owner owner, Optional<String> base) {
    private static final String FORMAT = "journal";
    private static final int VERSION = 1;
    private static final String PROCESS = "process";
    private static final String STARTED = "started";
    private static final String BASE = "base";
    private static final int LONGEST = 400;

    /**
     * The process that writes a journal. Numbers of processes come again, so that its start is told too.
     *
     * @param started empty where the system does not tell
     */
    record Owner(long process, String started) {
        static Owner ofThisProcess() {
            ProcessHandle process = ProcessHandle.current();
            return new Owner(process.pid(), start(process));
        }

        boolean isAlive() {
            return ProcessHandle.of(process)
                    .filter(ProcessHandle::isAlive)
                    .filter(there -> start(there).equals(started))
                    .isPresent();
        }

        private static String start(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }

    String line() {
        var head = JsonNodeFactory.instance.objectNode();
        head.put(FORMAT, VERSION);
        head.put(PROCESS, owner.process());
        head.put(STARTED, owner.started());
        base.ifPresent(digest -> head.put(BASE, digest));
        return head + "\n";
    }

    /** Empty where the text does not begin as a journal does. */
    static Optional<JournalHead> of(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || end > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode head = DesignFiles.tree(text.substring(0, end));
            if (head.path(FORMAT).asInt(0) != VERSION) {
                return Optional.empty();
            }
            var owner =
                    new Owner(head.path(PROCESS).asLong(0), head.path(STARTED).asString(""));
            return Optional.of(new JournalHead(
                    owner, head.has(BASE) ? Optional.of(head.path(BASE).asString("")) : Optional.empty()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody is still writing this journal. */
    static boolean isOfLiving(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            String start = new String(content.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            return of(start).filter(head -> head.owner().isAlive()).isPresent();
        }
    }
}
