package org.schemawright.publish.dictionary;

import java.util.List;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** All that is said about one thing. */
record Chapter(ObjectRef ref, List<Block> blocks) {
    Chapter {
        blocks = List.copyOf(blocks);
    }

    /** Its name without its kind; fit to be shown. */
    String title() {
        return Visible.text(ref.display());
    }

    /** The word for what it is. */
    String kind() {
        return ref.kind().label();
    }
}
