package org.schemawright.engine.h2.write;

import org.schemawright.model.SequenceOptions;

/** How a sequence counts, in full, so that it does not depend on what the engine takes for usual. */
final class SequenceClause {
    private SequenceClause() {}

    static String of(SequenceOptions options) {
        return "START WITH " + options.start() + " INCREMENT BY " + options.increment() + " MINVALUE "
                + options.minimum() + " MAXVALUE " + options.maximum() + (options.cycle() ? " CYCLE" : " NO CYCLE")
                + (options.cache() <= 1 ? " NO CACHE" : " CACHE " + options.cache());
    }
}
