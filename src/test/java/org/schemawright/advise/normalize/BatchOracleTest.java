package org.schemawright.advise.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.schemawright.workspace.BatchNormalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the batch, as JSON, held against the definitions alone: sets of names, all subsets, a tableau. */
class BatchOracleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CASES = 3000;

    private record Arrow(Set<String> from, Set<String> to) {}

    private record Relation(List<String> attributes, List<Arrow> arrows) {
        Set<String> closure(Set<String> start) {
            var known = new TreeSet<>(start);
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Arrow arrow : arrows) {
                    grew |= known.containsAll(arrow.from) && known.addAll(arrow.to);
                }
            }
            return known;
        }

        Set<Set<String>> subsets(Set<String> of) {
            List<String> names = List.copyOf(new TreeSet<>(of));
            var subsets = new HashSet<Set<String>>();
            for (int set = 0; set < 1 << names.size(); set++) {
                var one = new TreeSet<String>();
                for (int i = 0; i < names.size(); i++) {
                    if ((set >>> i & 1) == 1) {
                        one.add(names.get(i));
                    }
                }
                subsets.add(one);
            }
            return subsets;
        }

        Set<Set<String>> keys(Set<String> part) {
            var superkeys = new HashSet<Set<String>>();
            subsets(part).stream().filter(set -> closure(set).containsAll(part)).forEach(superkeys::add);
            var keys = new HashSet<Set<String>>();
            superkeys.stream()
                    .filter(key -> superkeys.stream().noneMatch(other -> !other.equals(key) && key.containsAll(other)))
                    .forEach(keys::add);
            return keys;
        }

        /** The number of the highest form: 1, 2, 3, or 4 for Boyce and Codd's. */
        int form(Set<String> part) {
            Set<Set<String>> keys = keys(part);
            var prime = new TreeSet<String>();
            keys.forEach(prime::addAll);
            int form = 4;
            for (Set<String> set : subsets(part)) {
                Set<String> more = new TreeSet<>(closure(set));
                more.retainAll(part);
                boolean superkey = more.containsAll(part);
                more.removeAll(set);
                if (!superkey && !more.isEmpty()) {
                    form = Math.min(form, 3);
                    more.removeAll(prime);
                    boolean proper = keys.stream().anyMatch(key -> key.containsAll(set) && !key.equals(set));
                    if (!more.isEmpty()) {
                        form = Math.min(form, proper ? 1 : 2);
                    }
                }
            }
            return form;
        }

        /** Whether some row of the tableau comes to know everything. */
        boolean lossless(List<Set<String>> parts) {
            int[][] rows = new int[parts.size()][attributes.size()];
            for (int row = 0; row < rows.length; row++) {
                for (int i = 0; i < attributes.size(); i++) {
                    rows[row][i] = parts.get(row).contains(attributes.get(i)) ? 0 : row + 1;
                }
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Arrow arrow : arrows) {
                    for (int[] one : rows) {
                        for (int[] other : rows) {
                            boolean agree = arrow.from.stream()
                                    .mapToInt(attributes::indexOf)
                                    .allMatch(i -> one[i] == other[i]);
                            for (String to : agree ? arrow.to : Set.<String>of()) {
                                int i = attributes.indexOf(to);
                                if (one[i] < other[i]) {
                                    int gone = other[i];
                                    for (int[] row : rows) {
                                        row[i] = row[i] == gone ? one[i] : row[i];
                                    }
                                    changed = true;
                                }
                            }
                        }
                    }
                }
            }
            for (int[] row : rows) {
                if (IntStream.of(row).allMatch(symbol -> symbol == 0)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what the parts can check by themselves implies all arrows. */
        boolean preserved(List<Set<String>> parts) {
            var checked = new ArrayList<Arrow>();
            for (Set<String> part : parts) {
                for (Set<String> set : subsets(part)) {
                    Set<String> to = new TreeSet<>(closure(set));
                    to.retainAll(part);
                    checked.add(new Arrow(set, to));
                }
            }
            var local = new Relation(attributes, checked);
            return arrows.stream().allMatch(arrow -> local.closure(arrow.from).containsAll(arrow.to));
        }

        String request(int id) {
            ObjectNode request = JSON.createObjectNode().put("id", id);
            attributes.forEach(request.putArray("attributes")::add);
            ArrayNode list = request.putArray("dependencies");
            arrows.forEach(arrow -> {
                ArrayNode pair = list.addArray();
                arrow.from.forEach(pair.addArray()::add);
                ArrayNode to = pair.addArray();
                arrow.to.forEach(to::add);
                arrow.to.stream().findFirst().ifPresent(to::add);
            });
            return JSON.writeValueAsString(request);
        }
    }

    private static Relation random(Random random) {
        int count = 1 + random.nextInt(7);
        List<String> names = IntStream.range(0, count).mapToObj(i -> "ä\"" + i).toList();
        var arrows = new ArrayList<Arrow>();
        int wanted = random.nextInt(8);
        for (int i = 0; i < wanted; i++) {
            arrows.add(new Arrow(some(random, names, 3), some(random, names, count)));
            if (random.nextInt(6) == 0) {
                arrows.add(arrows.getFirst());
            }
        }
        return new Relation(names, arrows);
    }

    private static Set<String> some(Random random, List<String> names, int most) {
        var some = new TreeSet<String>();
        int size = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            some.add(names.get(random.nextInt(names.size())));
        }
        return some;
    }

    private static List<Set<String>> sets(JsonNode list) {
        var sets = new ArrayList<Set<String>>();
        list.forEach(node -> {
            var set = new TreeSet<String>();
            node.forEach(name -> set.add(name.asString()));
            sets.add(set);
        });
        return sets;
    }

    @Test
    void every_answer_is_what_the_definitions_say() {
        var random = new Random(119);
        var batch = new BatchNormalizer();
        for (int i = 0; i < CASES; i++) {
            Relation relation = random(random);
            JsonNode answer = JSON.readTree(batch.answer(relation.request(i)));
            check(relation, answer);
            assertThat(answer.path("id").asInt()).isEqualTo(i);
        }
    }

    private static void check(Relation relation, JsonNode answer) {
        String what = relation + " " + answer;
        var all = new TreeSet<>(relation.attributes);
        assertThat(Set.copyOf(sets(answer.path("candidateKeys")))).as(what).isEqualTo(relation.keys(all));
        int form = relation.form(all);
        assertThat(answer.path("normalForm").asString())
                .as(what)
                .isEqualTo(List.of("1NF", "2NF", "3NF", "BCNF").get(form - 1));
        if (form == 4) {
            assertThat(answer.path("violation").isNull()).as(what).isTrue();
        } else {
            List<Set<String>> pair = sets(answer.path("violation"));
            assertThat(relation.closure(pair.get(0))).as(what).containsAll(pair.get(1));
            assertThat(pair.get(0)).as(what).doesNotContainAnyElementsOf(pair.get(1));
            assertThat(relation.closure(pair.get(0)).containsAll(all)).as(what).isFalse();
        }
        var cover = new ArrayList<Arrow>();
        answer.path("minimalCover")
                .forEach(pair ->
                        cover.add(new Arrow(sets(pair).get(0), sets(pair).get(1))));
        minimal(relation, cover, what);
        parts(relation, sets(answer.path("synthesis")), 3, what);
        assertThat(relation.preserved(sets(answer.path("synthesis")))).as(what).isTrue();
        parts(relation, sets(answer.path("decomposition")), 4, what);
    }

    private static void minimal(Relation relation, List<Arrow> cover, String what) {
        var same = new Relation(relation.attributes, cover);
        for (Arrow arrow : relation.arrows) {
            assertThat(same.closure(arrow.from)).as(what).containsAll(arrow.to);
        }
        for (Arrow arrow : cover) {
            assertThat(arrow.to).as(what).hasSize(1);
            assertThat(relation.closure(arrow.from)).as(what).containsAll(arrow.to);
            var others = new ArrayList<>(cover);
            others.remove(arrow);
            assertThat(new Relation(relation.attributes, others).closure(arrow.from))
                    .as(what)
                    .doesNotContainAnyElementsOf(arrow.to);
            for (String name : arrow.from) {
                var fewer = new TreeSet<>(arrow.from);
                fewer.remove(name);
                assertThat(same.closure(fewer)).as(what).doesNotContainAnyElementsOf(arrow.to);
            }
        }
    }

    private static void parts(Relation relation, List<Set<String>> parts, int least, String what) {
        var held = new TreeSet<String>();
        parts.forEach(held::addAll);
        assertThat(held).as(what).isEqualTo(new TreeSet<>(relation.attributes));
        assertThat(relation.lossless(parts)).as(what).isTrue();
        for (Set<String> part : parts) {
            assertThat(relation.form(part)).as(what).isGreaterThanOrEqualTo(least);
            assertThat(parts.stream().filter(other -> other.containsAll(part)))
                    .as(what)
                    .hasSize(1);
        }
    }
}
