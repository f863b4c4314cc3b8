package org.schemawright.connect;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the process finds around it: environment, home folder, name of the user, kind of system. */
public record Surroundings(Map<String, String> environment, Path home, String userName, FileSystemKind files) {
    /** Where the user's own files lie and whether they have modes. */
    public enum FileSystemKind {
        POSIX,
        WINDOWS
    }

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    public static Surroundings ofProcess() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("user.name", ""),
                system.startsWith("windows") ? FileSystemKind.WINDOWS : FileSystemKind.POSIX);
    }

    /** Not the environment: it may hold a password. */
    @Override
    public String toString() {
        return "Surroundings[" + home + "]";
    }

    /** An empty variable is as good as none, as in libpq. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    Path passwordFile() {
        return switch (files) {
            case POSIX -> home.resolve(".pgpass");
            case WINDOWS -> applicationData().resolve("pgpass.conf");
        };
    }

    Path serviceFile() {
        return switch (files) {
            case POSIX -> home.resolve(".pg_service.conf");
            case WINDOWS -> applicationData().resolve(".pg_service.conf");
        };
    }

    Path rootCertificate() {
        return switch (files) {
            case POSIX -> home.resolve(".postgresql").resolve("root.crt");
            case WINDOWS -> applicationData().resolve("root.crt");
        };
    }

    /** Where this program keeps what concerns connections and is no secret. */
    Path ownFolder() {
        Path folder = switch (files) {
            case POSIX -> variable("XDG_CONFIG_HOME").map(Path::of).orElse(home.resolve(".config"));
            case WINDOWS -> variable("APPDATA").map(Path::of).orElse(home);
        };
        return folder.resolve("schemawright");
    }

    private Path applicationData() {
        return variable("APPDATA").map(Path::of).orElse(home).resolve("postgresql");
    }
}
