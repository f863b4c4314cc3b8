package org.schemawright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.schemawright.connect.SavedConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The connections that a user saved, in a file for the user's eyes alone; no passwords are in it. */
public final class ConnectionFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MODE = "rw-------";
    private static final long LONGEST = 1024L * 1024;

    private ConnectionFiles() {}

    /** In the order in which they are offered; none where there is no file. */
    public static List<SavedConnection> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + " is too large to be a list of connections");
        }
        try {
            var found = new ArrayList<SavedConnection>();
            JsonNode tree = JSON.readTree(Files.readString(file));
            if (!tree.isObject()) {
                throw new IllegalArgumentException("no object");
            }
            for (JsonNode one : tree.path("connections")) {
                var schemas = new ArrayList<String>();
                one.path("schemas").forEach(schema -> schemas.add(schema.asString("")));
                found.add(new SavedConnection(
                        one.path("name").asString(""), one.path("address").asString(""), schemas));
            }
            return found;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is no list of connections: mend it or remove it", e);
        }
    }

    public static void write(Path file, List<SavedConnection> connections) throws IOException {
        ObjectNode tree = JSON.createObjectNode();
        ArrayNode list = tree.putArray("connections");
        for (SavedConnection connection : connections) {
            ObjectNode one = list.addObject();
            one.put("name", connection.name()).put("address", connection.address());
            ArrayNode schemas = one.putArray("schemas");
            connection.schemas().forEach(schemas::add);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ownersAlone(file);
        SafeFile.write(
                file,
                (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Before anything is in it. */
    private static void ownersAlone(Path file) throws IOException {
        boolean modes = Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
        if (!modes) {
            return;
        }
        var mode = PosixFilePermissions.fromString(MODE);
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, mode);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        }
    }
}
