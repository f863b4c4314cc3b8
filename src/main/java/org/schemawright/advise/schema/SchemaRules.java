package org.schemawright.advise.schema;

import java.util.List;
import org.schemawright.advise.Rule;

/** All rules on schemas, in the order of their codes. */
public final class SchemaRules {
    /** A reference has an index; what is made together with its references follows it from the start. */
    public static final Rule INDEXED_REFERENCES = new NoIndexOnReference();

    public static final List<Rule> ALL = List.of(
            new NoPrimaryKey(),
            new TypeMismatch(),
            new HalfDrawnReference(),
            new UndrawnReference(),
            new ReferenceCycle(),
            new SelfReferenceOnKey(),
            new SetNullOnRequired(),
            new TableForEachValue(),
            new MoneyAsFloat(),
            new PaddedText(),
            new NoTimeZone(),
            new PlainJson(),
            new NarrowKey(),
            new NullAsText(),
            new LongName(),
            INDEXED_REFERENCES,
            new DuplicateIndex(),
            new PrefixIndex(),
            new InvalidIndex(),
            new NullInUnique(),
            new TruthIndex());

    private SchemaRules() {}
}
