package org.schemawright.engine.h2.scratch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.h2.files.Door;

class OversightTest {
    @Test
    void a_statement_that_turns_off_the_engines_limit_is_stopped_from_outside() throws Exception {
        try (Connection connection = Door.open("jdbc:h2:mem:", "sa", new char[0]);
                Statement statement = connection.createStatement();
                var oversight = new Oversight(Duration.ofMillis(200))) {
            oversight.run(statement, "SET QUERY_TIMEOUT 0");
            assertThatThrownBy(() -> oversight.run(
                            statement, "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 10000000) A, SYSTEM_RANGE(1, 10000000) B"))
                    .hasMessageContaining("longer than");
            oversight.run(statement, "SELECT 1");
        }
    }
}
