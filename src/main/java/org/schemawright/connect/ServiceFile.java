package org.schemawright.connect;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.schemawright.model.Visible;

/** What libpq's service file says under one name. A password in it is not among what is stated; see {@link #secret}. */
record ServiceFile(ServicePlace place, Stated stated) {
    private static final String PASSWORD = "password";

    /** Looks in the user's own file, then in the one of the system. */
    static ServiceFile find(String name, Surroundings surroundings) throws AddressProblem {
        StringJoiner looked = new StringJoiner(" and ");
        for (Path file : files(surroundings)) {
            ServicePlace place = new ServicePlace(name, file);
            Optional<Map<String, String>> section = section(place);
            if (section.isPresent()) {
                return new ServiceFile(place, stated(place, section.get()));
            }
            looked.add(Visible.text(file.toString()));
        }
        throw new AddressProblem("There is no service \"" + Visible.text(name) + "\" (looked in " + looked
                + "). Write a section [name] with lines such as host=… and dbname=…, or name another file in"
                + " PGSERVICEFILE.");
    }

    /** The password that the section states, read anew each time so that it is kept nowhere else. */
    static Optional<Secret> secret(ServicePlace place) throws AddressProblem {
        return section(place)
                .map(section -> section.getOrDefault(PASSWORD, ""))
                .filter(password -> !password.isEmpty())
                .map(password -> Secret.of(password.toCharArray()));
    }

    private static List<Path> files(Surroundings surroundings) throws AddressProblem {
        List<Path> files = new ArrayList<>();
        try {
            files.add(surroundings.variable("PGSERVICEFILE").map(Path::of).orElse(surroundings.serviceFile()));
            surroundings
                    .variable("PGSYSCONFDIR")
                    .ifPresent(folder -> files.add(Path.of(folder).resolve("pg_service.conf")));
        } catch (InvalidPathException e) {
            throw new AddressProblem("PGSERVICEFILE or PGSYSCONFDIR is not a path of this system.");
        }
        return files;
    }

    private static Stated stated(ServicePlace place, Map<String, String> section) throws AddressProblem {
        Stated stated = new Stated();
        for (Map.Entry<String, String> line : section.entrySet()) {
            if (line.getKey().equals(Parameter.SERVICE.word())) {
                throw problem(place, "refers to another service, which is not possible");
            }
            if (line.getKey().equals(PASSWORD)) {
                continue;
            }
            try {
                stated.state(line.getKey(), line.getValue());
            } catch (AddressProblem e) {
                throw problem(place, "is not usable: " + e.getMessage());
            }
        }
        return stated;
    }

    private static Optional<Map<String, String>> section(ServicePlace place) throws AddressProblem {
        boolean inside = false;
        Map<String, String> section = new LinkedHashMap<>();
        for (String raw : lines(place.file())) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                if (inside) {
                    break;
                }
                inside = line.equals("[" + place.name() + "]");
            } else if (inside) {
                int equals = line.indexOf('=');
                if (equals <= 0) {
                    throw problem(place, "has a line that is not name=value");
                }
                section.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return inside ? Optional.of(section) : Optional.empty();
    }

    private static List<String> lines(Path file) throws AddressProblem {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (CharacterCodingException e) {
            throw new AddressProblem("The service file " + Visible.text(file.toString()) + " is not UTF-8.");
        } catch (IOException e) {
            throw new AddressProblem("The service file " + Visible.text(file.toString()) + " cannot be read: "
                    + Visible.text(String.valueOf(e.getMessage())));
        }
    }

    private static AddressProblem problem(ServicePlace place, String what) {
        return new AddressProblem("The service \"" + Visible.text(place.name()) + "\" in "
                + Visible.text(place.file().toString()) + " " + what + ".");
    }
}
