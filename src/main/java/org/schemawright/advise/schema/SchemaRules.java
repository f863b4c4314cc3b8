package org.schemawright.advise.schema;

import java.util.List;
import org.schemawright.advise.Rule;

/** All rules on schemas, in the order of their codes. */
public final class SchemaRules {
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
            new NoIndexOnReference(),
            new DuplicateIndex(),
            new PrefixIndex(),
            new InvalidIndex(),
            new NullInUnique(),
            new TruthIndex());

    private SchemaRules() {}
}
