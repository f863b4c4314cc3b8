package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.design.Decision;
import org.schemawright.design.TypedDependency;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.Watch;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/** What is known of tables beside their keys: declared by the user, or learned from rows. */
public final class KnownDependencies {
    private static final int MOST_NAMED = 8;

    private final Database database;
    private final List<ObjectRef> tables = new ArrayList<>();
    private final Map<ObjectRef, List<Stated>> stated = new LinkedHashMap<>();

    /** @param names of the tables that are looked at; none for all */
    public KnownDependencies(Database database, List<String> names) throws BadRequest {
        this.database = database;
        for (String name : names) {
            tables.add(database.all(Table.class)
                    .map(Table::ref)
                    .filter(ref -> ref.kind() == Kind.TABLE)
                    .filter(ref -> ref.last().equals(name) || ref.display().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest("there is no table " + Visible.text(name) + "; " + there())));
        }
    }

    /** What could have been meant. */
    private String there() {
        List<String> known = database.all(Table.class)
                .map(Table::ref)
                .filter(ref -> ref.kind() == Kind.TABLE)
                .map(ref -> Visible.text(ref.display()))
                .toList();
        String more = known.size() > MOST_NAMED ? " and " + (known.size() - MOST_NAMED) + " more" : "";
        return known.isEmpty()
                ? "no table was read"
                : "what was read has " + String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size()))) + more;
    }

    /** The one table that was named. */
    public ObjectRef table() throws BadRequest {
        return one();
    }

    public List<ObjectRef> tables() {
        return tables;
    }

    public Map<ObjectRef, List<Stated>> all() {
        return stated;
    }

    /** @param texts each {@code a, b -> c, d}, names with a comma in double quotes */
    public void declare(List<String> texts) throws BadRequest {
        for (String text : texts) {
            add(stated(text));
        }
    }

    private static Stated stated(String text) throws BadRequest {
        return TypedDependency.of(text)
                .map(typed -> new Stated(typed.determinant(), typed.dependent(), Source.DECLARED))
                .orElseThrow(() -> new BadRequest("--dependency " + Visible.text(text)
                        + ": write it as a, b -> c, a name with a comma in double quotes"));
    }

    /** The same, each with what people decided on it. */
    public List<Decision> decided(List<String> texts, DecidedDependency.Answer answer, String meaning)
            throws BadRequest {
        var decisions = new ArrayList<Decision>();
        Table table = database.table(one()).orElseThrow();
        for (String text : texts) {
            Stated stated = stated(text);
            var decided = new DecidedDependency(one(), stated.determinant(), stated.dependent(), answer, meaning);
            if (DecidedDependency.of(table, List.of(decided.decision())).isEmpty()) {
                throw new BadRequest("--dependency " + Visible.text(text) + ": " + one() + " has the columns "
                        + String.join(
                                ", ", table.columns().stream().map(Column::name).toList()));
            }
            decisions.add(decided.decision());
        }
        return decisions;
    }

    /**
     * Only what names things that the rows speak of; what else the rows happen to keep is no rule.
     *
     * @param source a CSV file, or a database that has the table
     * @param most   the most columns of a determinant
     */
    public void learn(Workbench bench, String source, CsvOptions options, int most, Watch watch) throws Exception {
        Table table = database.table(one()).orElseThrow();
        for (Stated rule : new LearnFromRows(table, watch).rules(bench, source, options)) {
            if (rule.determinant().size() <= most) {
                add(rule);
            }
        }
    }

    private void add(Stated one) throws BadRequest {
        stated.computeIfAbsent(one(), _ -> new ArrayList<>()).add(one);
    }

    private ObjectRef one() throws BadRequest {
        if (tables.size() != 1) {
            throw new BadRequest("say with --table of which one table that is known");
        }
        return tables.getFirst();
    }

    /** The judgement of the one table that was named. */
    public Judged only(List<Judged> judged) throws BadRequest {
        ObjectRef wanted = one();
        return judged.stream()
                .filter(table -> table.table().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
