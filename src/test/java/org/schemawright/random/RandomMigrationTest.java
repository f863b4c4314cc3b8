package org.schemawright.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Random schemas become what was made of them, and what they were; how many and how large is a matter of thoroughness. */
class RandomMigrationTest {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final int TABLES = THOROUGH ? 200 : 40;

    @TestFactory
    Stream<DynamicTest> a_schema_becomes_what_was_made_of_it_and_what_it_was_on_18() {
        return seeds(THOROUGH ? 50 : 3, 18);
    }

    @TestFactory
    Stream<DynamicTest> a_schema_becomes_what_was_made_of_it_and_what_it_was_on_15() {
        return seeds(THOROUGH ? 10 : 1, 15);
    }

    @Test
    void a_seed_draws_the_same_schema_each_time() {
        assertThat(RandomSchema.of(7, TABLES, 18).script())
                .isEqualTo(RandomSchema.of(7, TABLES, 18).script());
        assertThat(RandomSchema.of(7, TABLES, 18).changed(7).script())
                .isEqualTo(RandomSchema.of(7, TABLES, 18).changed(7).script());
        assertThat(RandomSchema.of(7, TABLES, 18).changed(7).script())
                .isNotEqualTo(RandomSchema.of(7, TABLES, 18).script());
    }

    private static Stream<DynamicTest> seeds(int count, int major) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> assertThat(RandomRun.run(seed, TABLES, major).changes())
                                .isPositive()));
    }
}
