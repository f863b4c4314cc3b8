/**
 * Measures speed and prints ratios, for people: {@code mvn -q package exec:exec@benchmark -DskipTests}. Nothing here
 * is a test, since machines differ. Start reading at {@link org.schemawright.benchmark.Benchmarks}.
 */
@NullMarked
package org.schemawright.benchmark;

import org.jspecify.annotations.NullMarked;
