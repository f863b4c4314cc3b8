package org.schemawright.app.common;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.schemawright.source.SourceAddress;
import org.schemawright.store.SafeFile;

/** What the window remembers from one run to the next: theme, sizes, recent files. No secrets. */
public final class Settings {
    private static final int MOST_RECENT = 8;
    private static final String RECENT = "recent.";

    private final Path file;
    private final Properties values = new Properties();

    /** Read from a folder; what cannot be read is as on the first run. */
    public Settings(Path folder) {
        file = folder.resolve("window.properties");
        try {
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    /** Where systems keep what programs remember. */
    public static Path usualFolder() {
        String given = System.getProperty("schemawright.settings", System.getenv("XDG_CONFIG_HOME"));
        if (given != null && !given.isBlank()) {
            return Path.of(given, "schemawright");
        }
        String roaming = System.getenv("APPDATA");
        return roaming == null
                ? Path.of(System.getProperty("user.home"), ".config", "schemawright")
                : Path.of(roaming, "Schemawright");
    }

    /** The file that a design would be in that has none yet: its journals lie beside it. */
    public Path unnamedDesign() {
        return file.resolveSibling("unnamed" + SourceAddress.DESIGN_ENDING);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).filter(Double::isFinite).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
    }

    /** The files that were open last, the latest first. */
    public List<Path> recent() {
        var recent = new ArrayList<Path>();
        for (int i = 0; i < MOST_RECENT; i++) {
            get(RECENT + i).map(Path::of).filter(Files::exists).ifPresent(recent::add);
        }
        return recent;
    }

    public void opened(Path path) {
        var recent = new ArrayList<>(recent());
        Path absolute = path.toAbsolutePath().normalize();
        recent.remove(absolute);
        recent.addFirst(absolute);
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < recent.size()) {
                put(RECENT + i, recent.get(i).toString());
            } else {
                values.remove(RECENT + i);
            }
        }
    }

    /** Writes them; for the owner's eyes alone where the system can do that. */
    public void save() throws IOException {
        Files.createDirectories(file.getParent());
        var text = new StringWriter();
        values.store(text, null);
        if (Files.getFileAttributeView(file.getParent(), PosixFileAttributeView.class) != null) {
            own();
        }
        SafeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody else may read it, not even while it is being made. */
    private void own() throws IOException {
        var mine = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, mine);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));
        }
    }
}
