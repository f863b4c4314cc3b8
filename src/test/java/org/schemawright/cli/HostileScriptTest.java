package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, texts and bodies that psql could take for something else come through its hands unchanged. */
class HostileScriptTest {
    private static final String BEFORE = "CREATE TABLE victim (a int, b int);\n";

    /** The victim has to be there in the end, and no file called canary. */
    private static final String AFTER = BEFORE + """
        CREATE TABLE "x""; DROP TABLE victim; --" (
            "HOST" int, "USER" int, lo int, hi int, arr int[],
            "a'; DROP TABLE victim; --" text DEFAULT ':HOST \\! touch canary',
            "$$; DROP TABLE victim; $$" text CONSTRAINT "*/ DROP TABLE victim; /*"
                CHECK ("$$; DROP TABLE victim; $$" ~ '\\d+:\\w'),
            "line
        \\! touch canary
        	x\r
        \\q" text DEFAULT E'back\\\\slash\\n\\\\q\\n');
        COMMENT ON TABLE "x""; DROP TABLE victim; --" IS '
        \\! touch canary
        */ DROP TABLE victim; -- :HOST :"HOST"';
        CREATE VIEW slices AS SELECT arr["HOST" : "USER"] AS a, arr[lo : hi] AS b, arr[1 : 2] AS c, "HOST"::text AS d
            FROM "x""; DROP TABLE victim; --";
        CREATE INDEX slice ON "x""; DROP TABLE victim; --" ((arr["HOST" : "USER"]));
        CREATE INDEX victim_slice ON victim (((ARRAY[1, 2, 3])[a : b]));
        CREATE FUNCTION meta() RETURNS text LANGUAGE plpgsql AS $body$
        BEGIN
        /*
        \\! touch canary
        \\q
        */
        -- '; DROP TABLE victim; --
          RETURN ':HOST' || $$ :x
        \\! touch canary
         $$;
        END $body$;
        CREATE FUNCTION sliced(a int[], lo int, "USER" int) RETURNS int[] LANGUAGE sql
            BEGIN ATOMIC SELECT a[1 : lo]; SELECT a[lo : "USER"]; END;
        """;

    private static LiveServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Psql.isInstalled()).as("psql is installed").isTrue();
        server = new LiveServer(18);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--direct", "--online"})
    void a_hostile_script_does_under_psql_what_was_planned(String strategy) throws Exception {
        String name = "hostile_" + strategy.substring(2);
        String live = server.database(name, BEFORE + "INSERT INTO victim VALUES (1, 2)");
        String target = file("after.sql", AFTER);
        ScriptFiles files = ScriptFiles.plan(folder, live, target, strategy);
        psql(live, files.up());
        assertThat(ScriptFiles.difference(live, target)).isEmpty();
        psql(live, files.verify());
        psql(live, files.down());
        assertThat(ScriptFiles.difference(live, file("before.sql", BEFORE))).isEmpty();
        assertThat(server.value(name, "SELECT count(*) FROM victim")).isEqualTo("1");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).doesNotContain("canary");
        }
    }

    @Test
    void the_same_text_does_the_same_in_one_piece_through_the_driver() throws Exception {
        String live = server.database("driver", BEFORE);
        String target = file("after.sql", AFTER);
        ScriptFiles files = ScriptFiles.plan(folder, live, target, "--direct");
        server.run("driver", Files.readString(files.up()));
        assertThat(ScriptFiles.difference(live, target)).isEmpty();
        server.run("driver", Files.readString(files.verify()));
        server.run("driver", Files.readString(files.down()));
        assertThat(ScriptFiles.difference(live, file("before.sql", BEFORE))).isEmpty();
    }

    /** With variables of which the script must not take notice. */
    private static void psql(String live, Path file) throws Exception {
        Psql psql =
                Psql.run(live, file, "-v", "lo=9", "-v", "hi=8", "-v", "x=7", "-v", "b=6", "-v", "1=2", "-v", "2=1");
        assertThat(psql.code()).as(psql.said()).isZero();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
