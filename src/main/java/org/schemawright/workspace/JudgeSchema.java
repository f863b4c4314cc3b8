package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;
import org.schemawright.advise.normalize.CannotTakeApart;
import org.schemawright.advise.normalize.Chase;
import org.schemawright.advise.normalize.Decomposition;
import org.schemawright.advise.normalize.Dependencies;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.Judgement;
import org.schemawright.advise.normalize.Part;
import org.schemawright.advise.normalize.PartProposal;
import org.schemawright.advise.normalize.Preservation;
import org.schemawright.advise.normalize.Synthesis;
import org.schemawright.advise.normalize.TakenApart;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Judges the tables of a schema by the dependencies that are known of them, and takes one apart where that is asked. */
public final class JudgeSchema {
    private final Database database;
    private final Map<ObjectRef, List<Stated>> stated;

    /** @param stated what is known of tables beside their keys */
    public JudgeSchema(Database database, Map<ObjectRef, List<Stated>> stated) {
        this.database = database;
        this.stated = stated;
    }

    /** Where a dependency is known from. */
    public enum Source {
        KEY,
        DECLARED,
        DISCOVERED
    }

    /** A dependency on the columns of a table, by their names. */
    public record Stated(List<String> determinant, List<String> dependent, Source source) {}

    /** Which normal form to reach. */
    public enum Form {
        THIRD,
        BOYCE_CODD
    }

    /**
     * A table and what is known of it.
     *
     * @param lost the dependencies that no relation of the decomposition can check by itself
     */
    public record Judged(
            ObjectRef table,
            Heading heading,
            Map<Dependency, Source> dependencies,
            Judgement judgement,
            List<Attributes> synthesis,
            List<Attributes> decomposition,
            List<Dependency> lost,
            Chase proof) {
        Dependencies all() {
            return new Dependencies(dependencies.keySet());
        }
    }

    public List<Judged> tables(List<ObjectRef> wanted) throws BadRequest {
        var judged = new ArrayList<Judged>();
        for (Table table : database.all(Table.class).toList()) {
            if (table.ref().kind() == Kind.TABLE && (wanted.isEmpty() || wanted.contains(table.ref()))) {
                judged.add(judged(table));
            }
        }
        return judged;
    }

    private Judged judged(Table table) throws BadRequest {
        var heading = new Heading(table.columns().stream().map(Column::name).toList());
        Map<Dependency, Source> known = known(table, heading);
        var dependencies = new Dependencies(known.keySet());
        try {
            Judgement judgement = Judgement.of(heading.all(), dependencies);
            List<Attributes> decomposition = Decomposition.of(heading.all(), dependencies);
            return new Judged(
                    table.ref(),
                    heading,
                    known,
                    judgement,
                    Synthesis.of(heading.all(), dependencies),
                    decomposition,
                    Preservation.lost(dependencies.minimalCover(), decomposition),
                    Chase.of(heading.all(), dependencies, decomposition));
        } catch (TooManyKeys e) {
            throw new BadRequest(table.ref() + ": " + e.getMessage());
        }
    }

    private Map<Dependency, Source> known(Table table, Heading heading) throws BadRequest {
        var known = new LinkedHashMap<Dependency, Source>();
        for (Attributes key : keys(table, heading)) {
            known.put(new Dependency(key, heading.all().minus(key)), Source.KEY);
        }
        for (Stated one : stated.getOrDefault(table.ref(), List.of())) {
            known.putIfAbsent(
                    new Dependency(set(table, heading, one.determinant()), set(table, heading, one.dependent())),
                    one.source());
        }
        return known;
    }

    private static Attributes set(Table table, Heading heading, List<String> names) throws BadRequest {
        var places = new ArrayList<Integer>();
        for (String name : names) {
            places.add(heading.place(name)
                    .orElseThrow(() -> new BadRequest(table.ref() + " has no column " + name
                            + "; a dependency is written with its columns: a, b -> c")));
        }
        return Attributes.of(places);
    }

    /** A unique constraint whose columns may be null names no row. */
    private List<Attributes> keys(Table table, Heading heading) {
        var keys = new ArrayList<Attributes>();
        database.objects().values().forEach(object -> {
            switch (object) {
                case PrimaryKey key
                when key.ref().whole(Kind.TABLE).equals(table.ref()) -> keys.add(places(heading, key.columns()));
                case Unique key
                when key.ref().whole(Kind.TABLE).equals(table.ref())
                        && key.columns().stream().allMatch(column -> required(table, column)) ->
                    keys.add(places(heading, key.columns()));
                default -> {}
            }
        });
        return keys;
    }

    private static Attributes places(Heading heading, List<String> names) {
        return Attributes.of(
                names.stream().map(heading::place).flatMap(Optional::stream).toList());
    }

    private static boolean required(Table table, String column) {
        return table.column(column).flatMap(Column::notNull).isPresent();
    }

    /** The schema with the table in the form that was asked for, as a design whose lineage says where the rows go. */
    public Design apart(Judged judged, Form form, Lineage lineage) throws BadRequest {
        List<Attributes> relations = form == Form.THIRD ? judged.synthesis() : judged.decomposition();
        Table table = database.table(judged.table()).orElseThrow();
        Attributes key = keys(table, judged.heading()).stream()
                .findFirst()
                .orElseThrow(() -> new BadRequest(judged.table() + " has no key; give it one first"));
        try {
            List<Part> parts = PartProposal.of(
                            judged.heading(),
                            judged.all(),
                            relations,
                            judged.table().last(),
                            key,
                            taken(judged))
                    .orElseThrow(() -> new BadRequest("no relation that " + judged.table()
                            + " would become holds its key; choose the other form"));
            TakenApart apart = TakenApart.of(database, judged.table(), parts);
            var origins = new TreeMap<>(lineage.origins());
            origins.putAll(apart.lineage().origins());
            return new Design(apart.after(), new Lineage(origins), "");
        } catch (CannotTakeApart | TooManyKeys e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    private Set<String> taken(Judged judged) {
        return database.all(Table.class)
                .map(Table::ref)
                .filter(ref -> ref.schema().equals(judged.table().schema()))
                .map(ObjectRef::last)
                .collect(Collectors.toSet());
    }
}
