package org.schemawright.engine.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * What of an object nobody may see. A secret is known as present only: its value is read as {@link #WITHHELD}, and
 * statements hold that in its place, so that whoever runs them has to put the secret there.
 */
public final class Secrets {
    /** What properties that are options of foreign data begin with. */
    public static final String OPTION = "option.";

    public static final String WITHHELD = "(kept secret)";

    private static final Pattern TELLING =
            Pattern.compile("pass|pwd|secret|token|credential|private|api_?key|access_?key|account_?key");

    /** Options of user mappings are there for secrets, so only those that certainly are none may be seen. */
    private static final Set<String> HARMLESS = Set.of(
            "user",
            "username",
            "user_name",
            "remote_user",
            "password_required",
            "sslcert",
            "sslkey",
            "use_remote_estimate");

    private Secrets() {}

    /** Whether the property of an object of that kind holds a secret. */
    public static boolean isSecret(Kind kind, String property) {
        if (!property.startsWith(OPTION)) {
            return false;
        }
        String option = property.substring(OPTION.length()).toLowerCase(Locale.ROOT);
        return !HARMLESS.contains(option)
                && (kind == Kind.USER_MAPPING || TELLING.matcher(option).find());
    }

    /** What has to be put into the statements about the object by hand, a few words each. */
    public static List<String> secrets(SchemaObject object) {
        ObjectRef ref = object.ref();
        if (ref.kind() == Kind.SUBSCRIPTION) {
            return List.of("the connection of the " + ref);
        }
        return object instanceof Definition definition
                ? definition.properties().keySet().stream()
                        .filter(name -> isSecret(ref.kind(), name))
                        .map(name -> "the option " + name.substring(OPTION.length()) + " of the " + ref)
                        .toList()
                : List.of();
    }
}
