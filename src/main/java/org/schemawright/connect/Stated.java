package org.schemawright.connect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.schemawright.model.Visible;

/** What one place (an address, a service file, the environment) states about a connection. Holds no password. */
final class Stated {
    private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);

    Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** An empty value states nothing, as in libpq. */
    void state(Parameter parameter, String value) throws AddressProblem {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new AddressProblem("The " + parameter.word() + " of the address holds a control character.");
        }
        if (!value.isEmpty()) {
            values.put(parameter, value);
        }
    }

    /** States what the words {@code word=value} of an address say. */
    void state(String word, String value) throws AddressProblem {
        if (Parameter.isSecret(word)) {
            if (!value.isEmpty()) {
                throw passwordInAddress();
            }
        } else if (word.equals("ssl")) {
            stateSsl(value);
        } else if (word.equals("options")) {
            throw new AddressProblem("The parameter \"options\" is not taken: the session's settings are ours, so that"
                    + " nothing is written while reading. Leave it out.");
        } else if (!Parameter.isWithoutEffect(word)) {
            Parameter parameter = Parameter.of(word)
                    .orElseThrow(() -> new AddressProblem("The parameter \"" + Visible.text(word)
                            + "\" is not taken in an address. Leave it out; docs/guide/connecting.md lists what is"
                            + " taken."));
            state(parameter, value);
        }
    }

    /** Takes from {@code other} what is not stated here. */
    void fillFrom(Stated other) {
        other.values.forEach(values::putIfAbsent);
    }

    /** JDBC's word. There, true means that certificates are checked. */
    private void stateSsl(String value) throws AddressProblem {
        switch (value) {
            case "", "true" -> values.putIfAbsent(Parameter.TLS_MODE, TlsMode.VERIFY_FULL.word());
            case "false" -> values.putIfAbsent(Parameter.TLS_MODE, TlsMode.PREFER.word());
            default -> throw new AddressProblem("The parameter \"ssl\" is true or false; better write sslmode=…");
        }
    }

    static AddressProblem passwordInAddress() {
        return new AddressProblem("The address holds a password. Others on this machine can see the arguments of a"
                + " program, so none is taken there. Remove it, and put it into the variable PGPASSWORD, into"
                + " ~/.pgpass, into the service file, or type it when asked.");
    }
}
