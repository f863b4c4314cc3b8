package org.schemawright.convert;

import org.schemawright.model.ObjectRef;

/**
 * What is not as it was.
 *
 * @param object under its name in the database that is converted
 * @param what   the end of a sentence that begins with the object
 */
public record Remark(ObjectRef object, Sort sort, String what) {
    public enum Sort {
        /** It, or a part of it, is not there any more. */
        LOST,
        /** It is there and behaves otherwise. */
        TRAP
    }
}
