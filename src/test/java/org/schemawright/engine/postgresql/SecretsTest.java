package org.schemawright.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.plan.Draft;

class SecretsTest {
    private static final List<String> SCRIPT = List.of(
            "CREATE FOREIGN DATA WRAPPER w OPTIONS (private_thing 'hunter2')",
            "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', \"PassFile\" 'hunter2')",
            "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'u', anything 'hunter2')",
            "CREATE FOREIGN TABLE t (id int) SERVER s OPTIONS (api_key 'hunter2', path '/x')",
            "CREATE SUBSCRIPTION sub CONNECTION 'host=127.0.0.1 password=hunter2' PUBLICATION p WITH (connect ="
                    + " false)");

    @Test
    void no_secret_of_a_database_gets_into_its_model_or_into_statements() throws Exception {
        var engine = new PostgresqlEngine();
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase database = scratch.create()) {
            for (String statement : SCRIPT) {
                database.run(statement);
            }
            Database read =
                    engine.reader().read(database.catalog(), database.owner()).database();
            var none = new Database(read.version(), new TreeMap<>(), new TreeMap<>(), read.stated());
            String statements = read.objects().values().stream()
                    .flatMap(
                            object -> engine.writer().create(object, new Writing(none, read, Strategy.DIRECT)).stream())
                    .map(Draft::sql)
                    .collect(Collectors.joining("\n"));
            assertThat(read.objects().toString()).doesNotContain("hunter2");
            assertThat(statements)
                    .doesNotContain("hunter2")
                    .contains("OPTIONS (anything '(kept secret)', \"user\" 'u')")
                    .contains("api_key '(kept secret)', path '/x'");
            assertThat(read.objects().values().stream().flatMap(object -> Secrets.secrets(object).stream()))
                    .contains(
                            "the option PassFile of the server s",
                            "the option anything of the user mapping s.\"\"",
                            "the connection of the subscription sub");
        }
    }

    @Test
    void harmless_options_are_shown_as_they_are() {
        var server = new Definition(
                ObjectRef.of(Kind.SERVER, "s"), new TreeMap<>(Map.of("option.host", "h", "version", "1")), Traits.NONE);
        assertThat(Secrets.secrets(server)).isEmpty();
        assertThat(Secrets.isSecret(Kind.USER_MAPPING, "option.user")).isFalse();
        assertThat(Secrets.isSecret(Kind.SERVER, "version")).isFalse();
    }
}
