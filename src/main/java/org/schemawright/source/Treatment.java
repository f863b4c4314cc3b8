package org.schemawright.source;

/** What becomes of a statement of a script. */
sealed interface Treatment {
    /** It builds the schema. */
    record Run() implements Treatment {}

    /** It changes a setting of the session. */
    record Setting() implements Treatment {}

    /** It only moves rows. */
    record Rows() implements Treatment {}

    /** It calls a routine, which may do anything to rows. */
    record Call() implements Treatment {}

    record Skip(SkipReason reason, int keywords) implements Treatment {}

    record Begin() implements Treatment {}

    record Commit() implements Treatment {}

    /** It means nothing outside the transactions and the session that it was written for. */
    record Ignore() implements Treatment {}

    record Refuse(String why) implements Treatment {}
}
