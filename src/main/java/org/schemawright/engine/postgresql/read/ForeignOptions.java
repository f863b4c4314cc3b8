package org.schemawright.engine.postgresql.read;

import java.util.List;
import java.util.Map;
import org.schemawright.engine.postgresql.Secrets;
import org.schemawright.model.Kind;

/** The options of foreign data as properties named {@code option.} and the option; the value of a secret never gets in. */
final class ForeignOptions {
    private ForeignOptions() {}

    static void add(Kind kind, List<String> options, Map<String, String> properties) {
        Settings.add(properties, Secrets.OPTION, options);
        properties.replaceAll((name, value) -> Secrets.isSecret(kind, name) ? Secrets.WITHHELD : value);
    }
}
