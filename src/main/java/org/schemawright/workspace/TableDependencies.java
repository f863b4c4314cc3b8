package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Dependencies;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.EnforcedDependencies;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.design.Decision;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/** The dependencies that hold in one table: by its keys and checks, by what people decided, by what rows told. */
record TableDependencies(Database database, Table table, List<Decision> decisions) {
    /** @param stated what is known beside keys, checks and decisions */
    Map<Dependency, Source> known(EnforcedDependencies enforced, List<Stated> stated) throws BadRequest {
        Heading heading = enforced.stored();
        var known = new LinkedHashMap<Dependency, Source>();
        for (Attributes key : enforced.keys()) {
            known.put(new Dependency(key, heading.all().minus(key)), Source.KEY);
        }
        enforced.equalities().forEach(equal -> known.putIfAbsent(equal, Source.CHECK));
        for (Stated one : all(stated)) {
            Attributes determinant = set(heading, one.determinant());
            Attributes dependent = set(heading, one.dependent());
            boolean nothingNew = one.source() == Source.DISCOVERED
                    && new Dependencies(known.keySet()).determines(determinant, dependent);
            if (!nothingNew) {
                known.putIfAbsent(new Dependency(determinant, dependent), one.source());
            }
        }
        return known;
    }

    /** What was decided comes first; what was found in rows and refused by people does not count. */
    private List<Stated> all(List<Stated> stated) {
        var all = new ArrayList<Stated>();
        var refused = new ArrayList<DecidedDependency>();
        for (DecidedDependency one : DecidedDependency.of(table, decisions)) {
            if (one.answer().isRule()) {
                Source source = one.answer() == DecidedDependency.Answer.ACCEPTED ? Source.ACCEPTED : Source.DECLARED;
                all.add(new Stated(one.determinant(), one.dependent(), source));
            } else {
                refused.add(one);
            }
        }
        Guard.of(table, decisions).stream()
                .filter(guard -> guard.trouble(database).isEmpty())
                .forEach(guard -> all.add(new Stated(guard.determinant(), guard.dependent(), Source.GUARDED)));
        for (Stated one : stated) {
            left(one, refused).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Stated> left(Stated one, List<DecidedDependency> refused) {
        if (one.source() != Source.DISCOVERED) {
            return Optional.of(one);
        }
        var left = new ArrayList<>(one.dependent());
        refused.stream()
                .filter(no -> Set.copyOf(no.determinant()).equals(Set.copyOf(one.determinant())))
                .forEach(no -> left.removeAll(no.dependent()));
        return left.isEmpty() ? Optional.empty() : Optional.of(new Stated(one.determinant(), left, one.source()));
    }

    private Attributes set(Heading heading, List<String> names) throws BadRequest {
        var places = new ArrayList<Integer>();
        for (String name : names) {
            boolean computed = table.column(name).isPresent();
            places.add(heading.place(name)
                    .orElseThrow(() -> new BadRequest(
                            computed
                                    ? table.ref() + " computes " + name + "; say what its stored columns determine"
                                    : table.ref() + " has no column " + name
                                            + "; a dependency is written with its columns: a, b -> c")));
        }
        return Attributes.of(places);
    }
}
