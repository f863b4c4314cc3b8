package org.schemawright.connect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * libpq's password file: lines of {@code host:port:database:user:password}, a backslash before a colon or backslash
 * that is meant, a star for anything. The first line that fits counts. Read as characters, never as a string, so that
 * it can be wiped.
 */
final class PasswordFile {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final char[] content;
    private int at;

    private PasswordFile(char[] content) {
        this.content = content;
    }

    /** Why the file must not be trusted, if so. On systems without modes there is nothing to look at. */
    static Optional<String> objection(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.of("is not a plain file");
        }
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return Optional.empty();
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
                ? Optional.of("can be read by others, so it was not used; run chmod 600 on it")
                : Optional.empty();
    }

    static Optional<Secret> find(Path file, ServerAddress address) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] content = new char[decoded.remaining()];
        decoded.get(content);
        try {
            return new PasswordFile(content)
                    .find(List.of(
                            address.host(), Integer.toString(address.port()), address.database(), address.user()));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
            Arrays.fill(content, '\0');
        }
    }

    private Optional<Secret> find(List<String> wanted) {
        while (at < content.length) {
            if (content[at] != '#' && wanted.stream().allMatch(this::fieldFits)) {
                char[] password = password();
                return password.length == 0 ? Optional.empty() : Optional.of(Secret.of(password));
            }
            skipLine();
        }
        return Optional.empty();
    }

    /** Compares the field at hand and moves behind its colon; after a misfit it stays somewhere in the line. */
    private boolean fieldFits(String wanted) {
        if (at + 1 < content.length && content[at] == '*' && content[at + 1] == ':') {
            at += 2;
            return true;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (at < content.length && content[at] == '\\') {
                at++;
            }
            if (at >= content.length || isLineEnd(content[at]) || content[at] != wanted.charAt(i)) {
                return false;
            }
            at++;
        }
        return at < content.length && content[at++] == ':';
    }

    private char[] password() {
        char[] found = new char[lineEnd() - at];
        int length = 0;
        for (int end = lineEnd(); at < end; at++) {
            if (content[at] == '\\' && at + 1 < end) {
                at++;
            }
            found[length++] = content[at];
        }
        char[] password = Arrays.copyOf(found, length);
        Arrays.fill(found, '\0');
        return password;
    }

    private int lineEnd() {
        int end = at;
        while (end < content.length && !isLineEnd(content[end])) {
            end++;
        }
        return end;
    }

    private void skipLine() {
        at = lineEnd();
        while (at < content.length && isLineEnd(content[at])) {
            at++;
        }
    }

    private static boolean isLineEnd(char letter) {
        return letter == '\n' || letter == '\r';
    }
}
