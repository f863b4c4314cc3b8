package org.schemawright.discover;

import java.util.List;
import java.util.regex.Pattern;
import org.schemawright.advise.normalize.Attributes;

/** A name for what a key names, taken from the key's own: customer_id names customers. */
final class EntityName {
    private static final Pattern END = Pattern.compile("(?i)[_. ]?(?:id|key|no|nr|num|number|code|pk|sk)$");
    private static final Pattern PREFIX = Pattern.compile("^[a-zA-Z]{1,2}_");

    private EntityName() {}

    static String of(List<String> names, Attributes key, Attributes heading) {
        List<String> parts = key.places()
                .mapToObj(names::get)
                .map(name -> PREFIX.matcher(name).replaceFirst(""))
                .map(name -> END.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank())
                .toList();
        return parts.isEmpty() ? names.get(heading.toArray()[0]) : String.join("_", parts);
    }
}
