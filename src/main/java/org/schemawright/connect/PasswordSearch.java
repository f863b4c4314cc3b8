package org.schemawright.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Visible;

/** What came of looking for a password: the password and its origin, or where it was not; warnings either way. */
record PasswordSearch(Optional<Secret> secret, Optional<String> origin, List<String> looked, List<String> warnings) {

    static PasswordSearch typed(Secret secret) {
        return new PasswordSearch(Optional.of(secret), Optional.of("typed in"), List.of(), List.of());
    }

    static PasswordSearch kept(Secret secret) {
        return new PasswordSearch(Optional.of(secret), Optional.of("the system's keyring"), List.of(), List.of());
    }

    /** In libpq's order: the service, the environment, the password file. */
    static PasswordSearch in(Surroundings surroundings, ServerAddress address) throws AddressProblem {
        List<String> looked = new ArrayList<>();
        if (address.service().isPresent()) {
            ServicePlace place = address.service().get();
            String origin = "service \"" + Visible.text(place.name()) + "\"";
            Optional<Secret> secret = ServiceFile.secret(place);
            if (secret.isPresent()) {
                return new PasswordSearch(secret, Optional.of(origin), looked, List.of());
            }
            looked.add(origin);
        }
        Optional<String> variable = surroundings.variable("PGPASSWORD");
        if (variable.isPresent()) {
            Secret secret = Secret.of(variable.get().toCharArray());
            return new PasswordSearch(Optional.of(secret), Optional.of("variable PGPASSWORD"), looked, List.of());
        }
        looked.add("variable PGPASSWORD");
        return inFile(address.passwordFile().orElse(surroundings.passwordFile()), address, looked);
    }

    private static PasswordSearch inFile(Path file, ServerAddress address, List<String> looked) {
        String shown = Visible.text(file.toString());
        List<String> warnings = new ArrayList<>();
        Optional<Secret> secret = Optional.empty();
        try {
            if (Files.exists(file)) {
                Optional<String> objection = PasswordFile.objection(file);
                if (objection.isPresent()) {
                    warnings.add("The password file " + shown + " " + objection.get() + ".");
                } else {
                    secret = PasswordFile.find(file, address);
                }
            }
        } catch (IOException e) {
            warnings.add("The password file " + shown + " could not be read.");
        }
        looked.add(shown);
        return new PasswordSearch(secret, secret.map(found -> shown), looked, warnings);
    }
}
