package org.schemawright.workspace;

import java.util.ArrayList;
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
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Decomposition;
import org.schemawright.advise.normalize.Dependencies;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.EnforcedDependencies;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.Judgement;
import org.schemawright.advise.normalize.OldNameView;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.advise.normalize.Part;
import org.schemawright.advise.normalize.PartProposal;
import org.schemawright.advise.normalize.Preservation;
import org.schemawright.advise.normalize.Synthesis;
import org.schemawright.advise.normalize.TakenApart;
import org.schemawright.advise.normalize.TakenApart.Readers;
import org.schemawright.advise.normalize.TooMuchWork;
import org.schemawright.change.Lineage;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Names;
import org.schemawright.engine.Engine;
import org.schemawright.engine.NameLimit;
import org.schemawright.engine.Naming;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** Judges the tables of a schema by the dependencies that are known of them, and takes one apart where that is asked. */
public final class JudgeSchema {
    private final Database database;
    private final Map<ObjectRef, List<Stated>> stated;

    private static final int ROOM = 10;

    private final List<Decision> decisions;

    /** @param stated what is known of tables beside their keys */
    public JudgeSchema(Database database, Map<ObjectRef, List<Stated>> stated) {
        this(database, stated, List.of());
    }

    /** @param decisions of the design that holds the tables */
    public JudgeSchema(Database database, Map<ObjectRef, List<Stated>> stated, List<Decision> decisions) {
        this.database = database;
        this.stated = stated;
        this.decisions = List.copyOf(decisions);
    }

    /** The matter of a table's form: once dismissed, it is so on purpose. */
    public static Decision.Matter form(ObjectRef table) {
        return OnPurpose.matter(table);
    }

    /** Where a dependency is known from. */
    public enum Source {
        KEY,
        /** A check of the table holds columns equal. */
        CHECK,
        DECLARED,
        /** The engine keeps it, by a guard that people asked for. */
        GUARDED,
        /** It was found in rows, and people said that it is a rule. */
        ACCEPTED,
        DISCOVERED
    }

    /** A dependency on the columns of a table, by their names. */
    public record Stated(List<String> determinant, List<String> dependent, Source source) {}

    /**
     * What keeps a dependency true in a table that is so on purpose.
     *
     * @param trouble what is wrong with it; empty if it stands
     */
    public record Guarding(Guard guard, Optional<String> trouble) {}

    /** Which normal form to reach. */
    public enum Form {
        THIRD,
        BOYCE_CODD
    }

    /**
     * What a table would become in one of the forms.
     *
     * @param lost  the dependencies that no relation can check by itself any more
     * @param proof that the join of the relations gives back the table
     */
    public record Reached(List<Attributes> relations, List<Dependency> lost, Chase proof) {
        static Reached of(Heading heading, Dependencies dependencies, List<Attributes> relations) {
            return new Reached(
                    relations,
                    Preservation.lost(dependencies.minimalCover(), relations),
                    Chase.of(heading.all(), dependencies, relations));
        }
    }

    /**
     * A table and what is known of it.
     *
     * @param heading  its stored columns
     * @param computed its other columns, with those that they are computed from
     * @param decided  what people decided on its dependencies
     * @param purpose  why the table is as it is; empty where nobody said that it is so on purpose
     * @param guards   what keeps its dependencies true meanwhile
     */
    public record Judged(
            ObjectRef table,
            Heading heading,
            Map<String, Set<String>> computed,
            Map<Dependency, Source> dependencies,
            Judgement judgement,
            Reached synthesis,
            Reached decomposition,
            List<DecidedDependency> decided,
            Optional<Decision> purpose,
            List<Guarding> guards) {
        public Dependencies all() {
            return new Dependencies(dependencies.keySet());
        }

        public Reached reached(Form form) {
            return switch (form) {
                case THIRD -> synthesis;
                case BOYCE_CODD -> decomposition;
            };
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
        var enforced = new EnforcedDependencies(database, table);
        Heading heading = enforced.stored();
        Map<Dependency, Source> known = new TableDependencies(database, table, decisions)
                .known(enforced, stated.getOrDefault(table.ref(), List.of()));
        var dependencies = new Dependencies(known.keySet());
        try {
            return new Judged(
                    table.ref(),
                    heading,
                    enforced.computed(),
                    known,
                    Judgement.of(heading.all(), dependencies),
                    Reached.of(heading, dependencies, Synthesis.of(heading.all(), dependencies)),
                    Reached.of(heading, dependencies, Decomposition.of(heading.all(), dependencies)),
                    DecidedDependency.of(table, decisions),
                    OnPurpose.of(table.ref(), decisions),
                    Guard.of(table, decisions).stream()
                            .map(guard -> new Guarding(guard, guard.trouble(database)))
                            .toList());
        } catch (TooManyKeys | TooMuchWork e) {
            throw new BadRequest(table.ref() + ": " + e.getMessage());
        }
    }

    /** The tables that a table would become, named after what they tell of; the first goes on under its name. */
    public List<Part> parts(Judged judged, Form form) throws BadRequest {
        Table table = database.table(judged.table()).orElseThrow();
        Attributes key = new EnforcedDependencies(database, table)
                .keys().stream()
                        .findFirst()
                        .orElseThrow(() -> new BadRequest(judged.table() + " has no key; give it one first"));
        try {
            return PartProposal.of(
                    judged.heading(),
                    judged.all(),
                    judged.reached(form).relations(),
                    judged.table().last(),
                    key,
                    taken(judged));
        } catch (TooManyKeys | CannotTakeApart e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The schema with the table in the form that was asked for, as a design whose lineage says where the rows go. */
    public Design apart(Judged judged, Form form, Lineage lineage, Engine engine) throws BadRequest {
        return apart(judged.table(), parts(judged, form), lineage, engine);
    }

    /** The same with parts of one's own, and with a view of all that it held under the table's name. */
    public Design apartBehindView(ObjectRef table, List<Part> parts, String name, Lineage lineage, Engine engine)
            throws BadRequest {
        try {
            Design apart = apart(table, parts, lineage, engine, Readers.LEFT_ALONE);
            return new OldNameView(database, table, parts, engine.dialect()).in(apart, name);
        } catch (CannotTakeApart e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** A name for what stays of a table that leaves its own to a view. */
    public String nameBehindView(ObjectRef table) {
        return Names.free(
                database, Names.with(table, NameLimit.cutToBytes(table.last(), NameLimit.MOST_BYTES - ROOM) + "_base"));
    }

    /**
     * The same as a user states it: the name alone, or with the table's own schema before it.
     *
     * @throws BadRequest for what is no name, or names another schema
     */
    public String nameBehindView(ObjectRef table, String stated, Naming naming) throws BadRequest {
        List<String> path = SqlName.path(stated, naming);
        if (path.size() > 2 || path.size() == 2 && !naming.same(path.getFirst(), table.schema())) {
            throw new BadRequest("what stays of the " + table + " cannot be called " + Visible.text(stated)
                    + ", as it stays in its schema; write the new name alone, in double quotes where it has a dot");
        }
        return path.getLast();
    }

    /** The same with parts of one's own. */
    public Design apart(ObjectRef table, List<Part> parts, Lineage lineage, Engine engine) throws BadRequest {
        return apart(table, parts, lineage, engine, Readers.IN_THE_WAY);
    }

    private Design apart(ObjectRef table, List<Part> parts, Lineage lineage, Engine engine, Readers readers)
            throws BadRequest {
        try {
            TakenApart apart = TakenApart.of(database, table, parts, readers);
            var origins = new TreeMap<>(lineage.origins());
            origins.putAll(apart.lineage().origins());
            List<Decision> moved = database.table(table)
                    .map(whole -> DecidedDependency.moved(decisions, whole, parts))
                    .orElse(decisions);
            return new Design(
                    new ReferenceIndexes(engine, database).in(apart.after()), new Lineage(origins), moved, "");
        } catch (CannotTakeApart e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Tables, views, sequences and indexes share their names in some engine or other. */
    private Set<String> taken(Judged judged) {
        return database.objects().keySet().stream()
                .filter(ref -> ref.schema().equals(judged.table().schema()) && ref.kind() != Kind.COLUMN)
                .map(ObjectRef::last)
                .collect(Collectors.toSet());
    }
}
