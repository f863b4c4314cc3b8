package org.schemawright.advise.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random dependencies on up to 8 attributes, each result held against the definitions; and cases of the textbooks. */
class TheoryTest {
    private static final int CASES = 1500;

    private record Case(int attributes, Dependencies dependencies, ByDefinition definition) {
        Attributes all() {
            return Attributes.first(attributes);
        }
    }

    private static List<Case> cases() {
        var random = new Random(20261121);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            int attributes = 1 + random.nextInt(8);
            var list = new ArrayList<Dependency>();
            int count = random.nextInt(9);
            for (int j = 0; j < count; j++) {
                int largest = 1 + random.nextInt(3);
                list.add(new Dependency(some(random, attributes, largest), some(random, attributes, 2)));
            }
            var dependencies = new Dependencies(list);
            cases.add(new Case(attributes, dependencies, new ByDefinition(attributes, dependencies)));
        }
        return cases;
    }

    private static Attributes some(Random random, int attributes, int most) {
        Attributes set = Attributes.NONE;
        int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            set = set.with(random.nextInt(attributes));
        }
        return set;
    }

    @Test
    void closures_grow_with_their_start_and_stay_when_closed_again() {
        for (Case one : cases()) {
            for (int set = 0; set < 1 << one.attributes; set++) {
                Attributes closure = one.dependencies.closure(Attributes.ofBits(set));
                assertThat(ByDefinition.bits(closure)).isEqualTo(one.definition.closure(set));
                assertThat(one.dependencies.closure(closure)).isEqualTo(closure);
            }
        }
    }

    @Test
    void keys_and_forms_are_those_of_the_definitions() throws Exception {
        for (Case one : cases()) {
            Judgement judgement = Judgement.of(one.all(), one.dependencies);
            int all = ByDefinition.bits(one.all());
            assertThat(judgement.keys().stream().map(ByDefinition::bits))
                    .containsExactlyInAnyOrderElementsOf(one.definition.keys(all));
            assertThat(judgement.form()).as(one.toString()).isEqualTo(one.definition.form(all));
            assertThat(judgement.violation().isEmpty()).isEqualTo(judgement.form() == NormalForm.BOYCE_CODD);
        }
    }

    @Test
    void a_violation_breaks_the_next_form() throws Exception {
        for (Case one : cases()) {
            Judgement judgement = Judgement.of(one.all(), one.dependencies);
            judgement.violation().ifPresent(violation -> {
                assertThat(one.dependencies.implies(violation)).isTrue();
                assertThat(violation.trivial()).isFalse();
                assertThat(one.dependencies.determines(violation.determinant(), one.all()))
                        .isFalse();
                boolean prime = judgement.keys().stream().anyMatch(key -> key.intersects(violation.dependent()));
                boolean partial = judgement.keys().stream().anyMatch(key -> key.containsAll(violation.determinant()));
                switch (judgement.form()) {
                    case FIRST -> assertThat(partial && !prime).isTrue();
                    case SECOND -> assertThat(prime).isFalse();
                    case THIRD, BOYCE_CODD -> assertThat(prime).isTrue();
                }
            });
        }
    }

    @Test
    void a_minimal_cover_says_the_same_and_nothing_in_it_can_go() {
        for (Case one : cases()) {
            Dependencies cover = one.dependencies.minimalCover();
            assertThat(cover.equivalent(one.dependencies)).isTrue();
            for (int i = 0; i < cover.list().size(); i++) {
                Dependency dependency = cover.list().get(i);
                assertThat(dependency.dependent().size()).isEqualTo(1);
                assertThat(cover.without(i).implies(dependency)).isFalse();
                for (int place : dependency.determinant().toArray()) {
                    assertThat(one.dependencies.determines(
                                    dependency.determinant().without(place), dependency.dependent()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_synthesis_is_in_third_form_and_loses_neither_rows_nor_dependencies() {
        for (Case one : cases()) {
            List<Attributes> parts = Synthesis.of(one.all(), one.dependencies);
            assertThat(Preservation.lost(one.dependencies, parts)).isEmpty();
            checkParts(one, parts, NormalForm.THIRD);
        }
    }

    @Test
    void a_decomposition_is_in_boyce_codd_form_and_loses_no_rows() throws Exception {
        for (Case one : cases()) {
            checkParts(one, Decomposition.of(one.all(), one.dependencies), NormalForm.BOYCE_CODD);
        }
    }

    private static void checkParts(Case one, List<Attributes> parts, NormalForm least) {
        assertThat(parts.stream().reduce(Attributes.NONE, Attributes::union)).isEqualTo(one.all());
        assertThat(Chase.of(one.all(), one.dependencies, parts).lossless())
                .as("%s into %s", one, parts)
                .isTrue();
        for (Attributes part : parts) {
            assertThat(one.definition.form(ByDefinition.bits(part)))
                    .as("%s of %s in %s", part, parts, one)
                    .isGreaterThanOrEqualTo(least);
            assertThat(parts.stream().filter(other -> other.containsAll(part))).hasSize(1);
        }
    }

    @Test
    void projections_are_what_the_part_can_check_and_preservation_agrees() {
        var random = new Random(7);
        for (Case one : cases()) {
            Attributes first = one.all().intersection(Attributes.ofBits(random.nextInt(256)));
            Attributes second = one.all().minus(first).union(Attributes.ofBits(1));
            Dependencies expected = one.definition.projected(ByDefinition.bits(first));
            Dependencies found = Projection.of(one.dependencies, first).orElseThrow();
            assertThat(found.equivalent(expected)).as("%s onto %s", one, first).isTrue();
            assertThat(first.containsAll(
                            found.list().stream().map(Dependency::all).reduce(Attributes.NONE, Attributes::union)))
                    .isTrue();
            var both = expected.with(
                    one.definition.projected(ByDefinition.bits(second)).list());
            assertThat(Preservation.lost(one.dependencies, List.of(first, second)))
                    .isEqualTo(one.dependencies.list().stream()
                            .filter(dependency -> !both.implies(dependency))
                            .toList());
        }
    }

    @Test
    void the_chase_says_lossy_exactly_when_two_parts_share_no_key_of_either() {
        var random = new Random(8);
        for (Case one : cases()) {
            Attributes first = one.all().intersection(Attributes.ofBits(random.nextInt(256)));
            Attributes second = one.all().minus(first).union(Attributes.ofBits(random.nextInt(256)));
            second = second.intersection(one.all());
            Attributes shared = first.intersection(second);
            boolean expected =
                    one.dependencies.determines(shared, first) || one.dependencies.determines(shared, second);
            Chase chase = Chase.of(one.all(), one.dependencies, List.of(first, second));
            assertThat(chase.lossless()).isEqualTo(expected);
        }
    }

    @Test
    void a_constant_depends_on_nothing_and_so_on_a_part_of_every_key() throws Exception {
        var constant = new Dependencies(List.of(new Dependency(Attributes.NONE, Attributes.of(1))));
        Judgement judgement = Judgement.of(Attributes.first(2), constant);
        assertThat(judgement.form()).isEqualTo(NormalForm.FIRST);
        assertThat(judgement.violation()).contains(new Dependency(Attributes.NONE, Attributes.of(1)));
        Judgement alone = Judgement.of(
                Attributes.first(1), new Dependencies(List.of(new Dependency(Attributes.NONE, Attributes.of(0)))));
        assertThat(alone.form()).isEqualTo(NormalForm.BOYCE_CODD);
        assertThat(alone.keys()).containsExactly(Attributes.NONE);
    }

    @Test
    void many_keys_are_found_and_too_many_are_said() throws Exception {
        assertThat(CandidateKeys.of(Attributes.first(24), pairs(12))).hasSize(4096);
        Dependencies cover = pairs(20);
        var tooMany = (CandidateKeys.TooManyKeys) catchThrowable(() -> CandidateKeys.of(Attributes.first(41), cover));
        List<Attributes> some = tooMany.found();
        assertThat(some).hasSize(CandidateKeys.MOST_TOLD).doesNotHaveDuplicates();
        assertThat(some)
                .allSatisfy(key ->
                        assertThat(cover.determines(key, Attributes.first(41))).isTrue())
                .allSatisfy(key -> assertThat(key.size()).isEqualTo(21));
        assertThat(SomeKeys.of(Attributes.first(41), cover, tooMany).form()).contains(NormalForm.THIRD);
        Dependency partial = new Dependency(Attributes.of(0), Attributes.of(41));
        SomeKeys first = SomeKeys.of(Attributes.first(42), cover.with(List.of(partial)), tooMany);
        assertThat(first.form()).contains(NormalForm.FIRST);
        assertThat(first.violation()).contains(partial);
    }

    @Test
    void what_the_keys_that_are_not_known_would_decide_is_not_said() {
        var cover = new Dependencies(List.of(
                new Dependency(Attributes.of(0), Attributes.of(1)),
                new Dependency(Attributes.of(1), Attributes.of(0)),
                new Dependency(Attributes.of(List.of(0, 2)), Attributes.of(3))));
        Attributes key = Attributes.of(List.of(0, 2));
        SomeKeys some = SomeKeys.of(Attributes.first(4), cover, List.of(key), key);
        assertThat(some.form()).isEmpty();
        assertThat(some.violation()).isEmpty();
    }

    /** Each of n attributes determines another one, and the other way round: two choices each. */
    private static Dependencies pairs(int count) {
        var list = new ArrayList<Dependency>();
        for (int i = 0; i < count; i++) {
            list.add(new Dependency(Attributes.of(2 * i), Attributes.of(2 * i + 1)));
            list.add(new Dependency(Attributes.of(2 * i + 1), Attributes.of(2 * i)));
        }
        return new Dependencies(list);
    }

    @Test
    void a_relation_whose_parts_have_exponentially_many_dependencies_is_decomposed_all_the_same() throws Exception {
        var list = new ArrayList<Dependency>();
        Attributes middle = Attributes.NONE;
        int pairs = 14;
        for (int i = 0; i < pairs; i++) {
            Attributes b = Attributes.of(3 * i + 2);
            list.add(new Dependency(Attributes.of(3 * i), b));
            list.add(new Dependency(Attributes.of(3 * i + 1), b));
            middle = middle.union(b);
        }
        list.add(new Dependency(middle, Attributes.of(3 * pairs)));
        var dependencies = new Dependencies(list);
        Attributes all = Attributes.first(3 * pairs + 1);
        assertThat(Projection.of(dependencies, all.minus(middle))).isEmpty();
        List<Attributes> parts = Decomposition.of(all, dependencies);
        assertThat(Chase.of(all, dependencies, parts).lossless()).isTrue();
        for (Attributes part : parts) {
            if (part.size() < 20) {
                assertThat(Judgement.of(part, Projection.of(dependencies, part).orElseThrow())
                                .form())
                        .isEqualTo(NormalForm.BOYCE_CODD);
            }
        }
    }
}
