package org.schemawright.cli;

import java.util.ArrayList;
import java.util.Locale;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;

/** Constants as the command line spells them: lower case, with hyphens. */
final class Words {
    private Words() {}

    /** @param option for the message */
    static <E extends Enum<E>> E constant(Class<E> type, String option, String word) throws BadRequest {
        var known = new ArrayList<String>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(word.toLowerCase(Locale.ROOT))) {
                return constant;
            }
            known.add(name);
        }
        throw new BadRequest(option + " " + Visible.text(word) + ": choose among " + String.join(", ", known));
    }
}
