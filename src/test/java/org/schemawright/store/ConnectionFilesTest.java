package org.schemawright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.SavedConnection;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.Surroundings.FileSystemKind;

class ConnectionFilesTest {
    private static final Surroundings AROUND =
            new Surroundings(Map.of(), Path.of("/nonexistent"), "ann", FileSystemKind.POSIX);

    @TempDir
    Path folder;

    @Test
    void what_was_saved_is_read_again_and_only_the_owner_may_look() throws Exception {
        Path file = folder.resolve("sub/connections.json");
        var connections = List.of(
                SavedConnection.of(
                        "shop", "postgresql://ann@db.example/shop?ssh=bastion", List.of("public", "a \"b"), AROUND),
                SavedConnection.of("files", "/data/shop.sqlite", List.of(), AROUND));
        ConnectionFiles.write(file, connections);
        assertThat(ConnectionFiles.read(file)).isEqualTo(connections);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        ConnectionFiles.write(file, List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ConnectionFiles.read(file)).isEmpty();
    }

    @Test
    void an_address_with_a_password_is_saved_in_no_form() {
        for (String address : List.of(
                "postgresql://ann:hunter2@db/shop",
                "postgresql://ann@db/shop?password=hunter2",
                "host=db password=hunter2",
                "other://ann:hunter2@db/shop")) {
            assertThatThrownBy(() -> SavedConnection.of("shop", address, List.of(), AROUND))
                    .isInstanceOf(AddressProblem.class)
                    .hasMessageNotContaining("hunter2");
        }
        assertThat(new SavedConnection("shop", "postgresql://ann:hunter2@db/shop", List.of()))
                .hasToString("shop (postgresql://***@db/shop)");
    }

    @Test
    void a_damaged_list_is_said_to_be_one() throws Exception {
        Path file = folder.resolve("connections.json");
        for (String text : List.of("", "{", "[]", "{\"connections\": [{\"name\": \"x\"}]}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> ConnectionFiles.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no list of connections");
        }
    }
}
