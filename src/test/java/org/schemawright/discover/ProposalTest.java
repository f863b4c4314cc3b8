package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.advise.normalize.Attributes;

/** Joined tables are taken apart again into the tables that they were joined from. */
class ProposalTest {
    /** The tables of TPC-H as its specification has them, with the names that the join gives to shared columns. */
    private static final List<String> PAPER = List.of(
            "l_orderkey l_partkey l_suppkey l_linenumber l_quantity l_extendedprice l_discount l_tax l_returnflag"
                    + " l_linestatus l_shipdate l_commitdate l_receiptdate l_shipinstruct l_shipmode l_comment",
            "l_orderkey o_custkey o_orderstatus o_totalprice o_orderdate o_orderpriority o_clerk o_shippriority"
                    + " o_comment",
            "l_partkey l_suppkey ps_availqty ps_supplycost ps_comment",
            "l_partkey p_name p_mfgr p_brand p_type p_size p_container p_retailprice p_comment",
            "o_custkey c_name c_address c_nationkey c_phone c_acctbal c_mktsegment c_comment",
            "l_suppkey s_name s_address s_nationkey s_phone s_acctbal s_comment",
            "s_nationkey n_name n_regionkey n_comment",
            "n_regionkey r_name r_comment");

    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");

    /** Larger tables are shuffled, and held against the second simple way, in the thorough run only. */
    private static final int FEW_ROWS = 2000;

    @TempDir
    Path folder;

    private static double pairwise(List<Set<String>> expected, List<Set<String>> found) {
        Set<String> right = pairs(expected);
        Set<String> proposed = pairs(found);
        var both = new HashSet<>(right);
        both.retainAll(proposed);
        double precision = both.size() / (double) Math.max(1, proposed.size());
        double recall = both.size() / (double) right.size();
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }

    private static Set<String> pairs(List<Set<String>> relations) {
        var pairs = new HashSet<String>();
        for (Set<String> relation : relations) {
            for (String one : relation) {
                relation.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> pairs.add(one + " " + other));
            }
        }
        return pairs;
    }

    private static List<Set<String>> sets(EncodedTable table, List<ProposedRelation> relations) {
        return relations.stream().map(one -> names(table, one.attributes())).toList();
    }

    private static Set<String> names(EncodedTable table, Attributes attributes) {
        var names = new TreeSet<String>();
        attributes.places().forEach(place -> names.add(table.names().get(place)));
        return names;
    }

    private static EncodedTable shuffled(EncodedTable table, long seed) {
        var places = new ArrayList<>(IntStream.range(0, table.width()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        return table.columns(places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static EncodedTable table(MadeTable.Join join) throws Exception {
        var text = new StringBuilder(String.join(",", join.names)).append('\n');
        for (int row = 0; row < join.values.getFirst().size(); row++) {
            for (int place = 0; place < join.names.size(); place++) {
                text.append(place == 0 ? "" : ",").append(join.values.get(place).get(row));
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return CsvTable.read(new ByteArrayInputStream(bytes), "join", bytes.length, CsvOptions.PLAIN);
    }

    @TestFactory
    Stream<DynamicTest> joins_of_made_up_databases_come_apart_again() {
        return MadeDatabases.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    MadeTable.Join join = MadeTable.Join.of(entry.getValue());
                    EncodedTable table = table(join);
                    List<Set<String>> expected = join.relations.stream()
                            .map(one -> (Set<String>) new TreeSet<>(one))
                            .toList();
                    List<ProposedRelation> found = Proposal.of(table, "rows", Watch.NOBODY);
                    assertThat(pairwise(expected, sets(table, found)))
                            .as("found %s", sets(table, found))
                            .isGreaterThanOrEqualTo(0.95);
                }));
    }

    /**
     * What only the order of the columns tells: parts of the rows' key, columns that were joined later, calendars, what
     * always comes together, what is missing together.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "counties",
                "calendar",
                "homes",
                "airports",
                "capitals",
                "bank",
                "ssb",
                "marketplace",
                "wages",
                "beasts"
            })
    void what_the_order_of_the_columns_tells_comes_apart_exactly(String title) throws Exception {
        Path file = WrittenDatabase.files().stream()
                .filter(one -> WrittenDatabase.title(one).equals(title))
                .findFirst()
                .orElseThrow();
        Reconstruction.Puzzle puzzle = Reconstruction.of(title, WrittenDatabase.root(file));
        assertThat(Reconstruction.proposed(puzzle)).containsExactlyInAnyOrderElementsOf(puzzle.expected());
    }

    /** What comes with a place is what refers to it, where the order of the columns does not tell. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void leagues_have_countries_in_whatever_order(int seed) throws Exception {
        Reconstruction.Puzzle mixed = Reconstruction.of(
                        "football", WrittenDatabase.root(Path.of("src/test/resources/cases/joins/football.tables")))
                .shuffled(seed);
        assertThat(Reconstruction.proposed(mixed)).containsExactlyInAnyOrderElementsOf(mixed.expected());
    }

    /** Better than the simple ways too. */
    @TestFactory
    Stream<DynamicTest> joins_of_written_databases_come_apart_again() throws Exception {
        return WrittenDatabase.files().stream()
                .map(file -> DynamicTest.dynamicTest(WrittenDatabase.title(file), () -> {
                    Reconstruction.Puzzle puzzle =
                            Reconstruction.of(WrittenDatabase.title(file), WrittenDatabase.root(file));
                    double score = Reconstruction.score(puzzle, Reconstruction.proposed(puzzle));
                    assertThat(score).isGreaterThanOrEqualTo(0.9);
                    if (score < 1) {
                        assertThat(score)
                                .isGreaterThanOrEqualTo(
                                        Reconstruction.score(puzzle, new EntityFirst(puzzle.table()).relations()));
                    }
                    if (THOROUGH || puzzle.table().rows() <= FEW_ROWS) {
                        assertThat(score)
                                .isGreaterThanOrEqualTo(
                                        Reconstruction.score(puzzle, new GreedyNormalForm(puzzle.table()).relations()));
                    }
                }));
    }

    /** Where the order of the columns says nothing, things of which the rows come one to one cannot be told apart. */
    @Test
    void joins_of_which_the_columns_are_shuffled_mostly_come_apart_again() throws Exception {
        var scores = new ArrayList<Double>();
        for (Path file : WrittenDatabase.files()) {
            Reconstruction.Puzzle puzzle = Reconstruction.of(WrittenDatabase.title(file), WrittenDatabase.root(file));
            if (THOROUGH || puzzle.table().rows() <= FEW_ROWS) {
                Reconstruction.Puzzle mixed = puzzle.shuffled(1);
                scores.add(Reconstruction.score(mixed, Reconstruction.proposed(mixed)));
            }
        }
        Collections.sort(scores);
        assertThat(scores).allMatch(score -> score >= 0.65);
        assertThat(scores.get(scores.size() / 10)).isGreaterThanOrEqualTo(0.82);
        assertThat(scores.get(scores.size() / 2)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tpch_comes_apart_into_its_eight_tables_with_keys_and_references() throws Exception {
        EncodedTable table = CsvTable.read(TpchJoins.paper(folder.resolve("paper.csv"), 0.01), CsvOptions.PLAIN);
        List<ProposedRelation> found = Proposal.of(table, "lineitem", Watch.NOBODY);
        List<Set<String>> expected = PAPER.stream()
                .map(one -> (Set<String>) new TreeSet<>(List.of(one.split(" "))))
                .toList();
        assertThat(sets(table, found)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.stream().map(one -> names(table, one.key())))
                .containsExactlyInAnyOrder(
                        Set.of("l_orderkey", "l_linenumber"),
                        Set.of("l_orderkey"),
                        Set.of("l_partkey", "l_suppkey"),
                        Set.of("l_partkey"),
                        Set.of("o_custkey"),
                        Set.of("l_suppkey"),
                        Set.of("s_nationkey"),
                        Set.of("n_regionkey"));
        assertThat(found.stream()
                        .flatMap(one -> one.foreignKeys().stream()
                                .map(reference -> one.rows() + " " + names(table, reference.columns()))))
                .containsExactlyInAnyOrder(
                        "60175 [l_orderkey]",
                        "60175 [l_partkey, l_suppkey]",
                        "15000 [o_custkey]",
                        found.get(2).rows() + " [l_partkey]",
                        found.get(2).rows() + " [l_suppkey]",
                        "100 [s_nationkey]",
                        "25 [n_regionkey]");
        EncodedTable mixed = shuffled(table, 1);
        assertThat(pairwise(expected, sets(mixed, Proposal.of(mixed, "lineitem", Watch.NOBODY))))
                .isGreaterThanOrEqualTo(0.97);
        EncodedTable nameless = table.named(
                IntStream.range(0, table.width()).mapToObj("c%02d"::formatted).toList());
        List<ProposedRelation> unnamed = Proposal.of(nameless, "r", Watch.NOBODY);
        assertThat(pairwise(expected, sets(table, unnamed))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tpch_with_nations_in_two_roles_comes_apart_into_ten_tables() throws Exception {
        EncodedTable table = CsvTable.read(TpchJoins.universal(folder.resolve("u.csv"), 0.01), CsvOptions.PLAIN);
        List<Set<String>> found = sets(table, Proposal.of(table, "lineitem", Watch.NOBODY));
        assertThat(found)
                .hasSize(10)
                .contains(
                        Set.of("c_nationkey", "cn_name", "cn_regionkey", "cn_comment"),
                        Set.of("cn_regionkey", "cr_name", "cr_comment"),
                        Set.of("s_nationkey", "sn_name", "sn_regionkey", "sn_comment"),
                        Set.of("sn_regionkey", "sr_name", "sr_comment"));
    }

    /** One cell in a hundred of what belongs to the customer is written over. */
    @Test
    void what_a_few_rows_break_is_told_with_exactly_these_rows() throws Exception {
        MadeTable.Join join = MadeTable.Join.of(MadeDatabases.filmRental());
        int place = join.names.indexOf("title");
        List<String> cells = join.values.get(place);
        var random = new Random(12);
        Set<Integer> corrupted = new TreeSet<>();
        while (corrupted.size() < cells.size() / 100) {
            int row = random.nextInt(cells.size());
            if (corrupted.add(row)) {
                cells.set(row, "corrupted " + row);
            }
        }
        EncodedTable table = table(join);
        List<ProposedRelation> relations = Proposal.of(table, "rental", Watch.NOBODY);
        Approximation found = Proposal.nearly(table, relations, 0.05, Watch.NOBODY).stream()
                .filter(one -> one.dependent() == place
                        && names(table, one.determinant()).equals(Set.of("film_id")))
                .findFirst()
                .orElseThrow();
        assertThat(found.exceptions().stream().map(Approximation.Exception::row))
                .containsExactlyElementsOf(corrupted);
        assertThat(found.exceptions()).allSatisfy(one -> assertThat(one.value()).contains("corrupted " + one.row()));
        assertThat(found.share()).isBetween(0.5, 0.999);
        assertThat(Objects.requireNonNull(found.exceptions().getFirst().expected()))
                .isPresent();
    }

    /** Parents of TPC-H: one cell in a hundred is written over, taken from another row, or emptied. */
    @ParameterizedTest
    @CsvSource({
        "o_custkey,c_phone,fresh",
        "l_partkey,p_type,taken",
        "l_suppkey,s_address,emptied",
        "s_nationkey,n_name,taken"
    })
    void what_was_written_over_in_a_parent_of_tpch_is_told(String key, String column, String how) throws Exception {
        List<List<String>> lines = TpchJoins.table(TpchJoins.paper(folder.resolve("noise.csv"), 0.002)).stream()
                .map(line -> (List<String>) new ArrayList<>(line))
                .toList();
        List<String> names = lines.getFirst();
        int place = names.indexOf(column);
        List<String> before = lines.stream().map(line -> line.get(place)).toList();
        var random = new Random(5);
        Set<Integer> changed = new TreeSet<>();
        while (changed.size() < (lines.size() - 1) / 100) {
            int row = 1 + random.nextInt(lines.size() - 1);
            String other = switch (how) {
                case "fresh" -> "other " + row;
                case "taken" -> before.get(1 + random.nextInt(lines.size() - 1));
                default -> "";
            };
            if (!other.equals(before.get(row)) && changed.add(row - 1)) {
                lines.get(row).set(place, other);
            }
        }
        var encoder = new RowEncoder(names);
        lines.stream().skip(1).forEach(line -> {
            var cells = new ArrayList<@Nullable String>();
            line.forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
            encoder.add(cells);
        });
        EncodedTable table = encoder.table();
        List<ProposedRelation> relations = Proposal.of(table, "rows", Watch.NOBODY);
        Approximation found = Proposal.nearly(table, relations, 0.05, Watch.NOBODY).stream()
                .filter(one -> one.dependent() == place)
                .filter(one -> names(table, one.determinant()).equals(Set.of(key)))
                .findFirst()
                .orElseThrow();
        assertThat(found.exceptions().stream().map(Approximation.Exception::row))
                .containsExactlyElementsOf(changed);
        assertThat(found.exceptions())
                .allSatisfy(one -> assertThat(one.expected()).contains(before.get(one.row() + 1)));
    }

    /** Written over with what nobody else has, or with what stands in another row. */
    @ParameterizedTest
    @CsvSource({
        "races,driverId,surname,fresh",
        "races,circuitId,circuit_name,taken",
        "bank,district_id,district_name,taken",
        "bank,account_id,frequency,fresh",
        "sensors,station_id,station_name,fresh",
        "sensors,sensor_id,vendor,taken",
        "football,home_team_api_id,team_long_name,taken",
        "movies,user_id,zip_code,fresh",
        "library,branch_code,branch_name,taken"
    })
    void what_was_written_over_is_told_whatever_the_table(String file, String key, String column, String how)
            throws Exception {
        MadeTable.Join join =
                MadeTable.Join.of(WrittenDatabase.root(Path.of("src/test/resources/cases/joins/" + file + ".tables")));
        List<String> cells = join.values.get(join.names.indexOf(column));
        List<String> before = List.copyOf(cells);
        var random = new Random(3);
        Set<Integer> changed = new TreeSet<>();
        while (changed.size() < cells.size() / 100) {
            int row = random.nextInt(cells.size());
            String other = how.equals("fresh") ? "other " + row : before.get(random.nextInt(cells.size()));
            if (!other.equals(before.get(row)) && changed.add(row)) {
                cells.set(row, other);
            }
        }
        EncodedTable table = table(join);
        List<ProposedRelation> relations = Proposal.of(table, "rows", Watch.NOBODY);
        Approximation found = Proposal.nearly(table, relations, 0.05, Watch.NOBODY).stream()
                .filter(one -> one.dependent() == join.names.indexOf(column))
                .filter(one -> names(table, one.determinant()).equals(Set.of(key)))
                .findFirst()
                .orElseThrow();
        assertThat(found.exceptions().stream().map(Approximation.Exception::row))
                .containsExactlyElementsOf(changed);
        assertThat(found.exceptions())
                .allSatisfy(one -> assertThat(one.expected()).contains(before.get(one.row())));
    }

    @Test
    void lists_that_have_nothing_to_do_with_each_other_are_told() {
        var encoder = new RowEncoder(List.of("employee", "skill", "language"));
        var broken = new RowEncoder(List.of("employee", "skill", "language"));
        for (int employee = 0; employee < 30; employee++) {
            for (int skill = 0; skill <= employee % 3; skill++) {
                for (int language = 0; language <= employee % 2; language++) {
                    List<@Nullable String> row = List.of("e" + employee, "s" + skill, "l" + language);
                    encoder.add(row);
                    if (employee != 5 || skill != 1 || language != 1) {
                        broken.add(row);
                    }
                }
            }
        }
        assertThat(MultivaluedHint.of(encoder.table(), Attributes.first(3), Watch.NOBODY))
                .contains(new MultivaluedHint(Attributes.of(0), Attributes.of(1), Attributes.of(2), 10));
        assertThat(MultivaluedHint.of(broken.table(), Attributes.first(3), Watch.NOBODY))
                .noneMatch(one -> one.determinant().equals(Attributes.of(0)));
    }

    @Test
    void a_table_of_one_thing_stays_whole() throws Exception {
        MadeTable.Join join = MadeTable.Join.of(new MadeTable("reading", 3000)
                .id("reading_id")
                .number("sensor", 1, 40)
                .money("celsius", 40)
                .date("taken", 2020, 3)
                .number("quality", 0, 9)
                .words("remark", 3));
        assertThat(Proposal.of(table(join), "reading", Watch.NOBODY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.key()).isEqualTo(Attributes.of(0));
                    assertThat(one.attributes()).isEqualTo(Attributes.first(6));
                });
    }
}
