package org.schemawright.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.convert.Conversion;
import org.schemawright.convert.Converter;
import org.schemawright.convert.Remark;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.planner.PlanRefused;
import org.schemawright.source.SourceProblem;

/** Says a loaded source in the words of another engine, and lets that engine judge it before anybody sees it. */
public final class ConvertSource {
    private final Workbench bench;

    public ConvertSource(Workbench bench) {
        this.bench = bench;
    }

    /**
     * A source in another engine.
     *
     * @param loaded  the converted database as the target's scratch engine has it; to be closed
     * @param rows    where the rows of each table go
     * @param remarks all that is not as it was, what the target refused at the end
     */
    public record Converted(Loaded loaded, List<Conversion.Rows> rows, List<Remark> remarks) implements AutoCloseable {
        public Converted {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }

        @Override
        public void close() {
            loaded.close();
        }
    }

    public Converted convert(Loaded source, Engine to)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        int major = to.majors().newest();
        Scratch scratch = bench.scratch(to, major);
        Conversion conversion = Converter.convert(source.engine(), to, source.database(), scratch.version());
        var remarks = new ArrayList<>(conversion.remarks());
        Database wanted = withWhatIsThereAnyway(conversion.database(), to, scratch);
        Rebuild.Built built = new Rebuild(to, scratch).build(wanted);
        while (true) {
            Database without = withoutWhatIsRefused(wanted, built, remarks);
            if (without.equals(wanted)) {
                break;
            }
            built.scratch().close();
            wanted = without;
            built = new Rebuild(to, scratch).build(wanted);
        }
        for (Rebuild.Refusal refusal : built.refused()) {
            remarks.add(new Remark(refusal.subject(), Remark.Sort.LOST, "is refused there: " + refusal.why()));
        }
        Database read = to.reader()
                .read(built.scratch().catalog(), built.scratch().owner())
                .database();
        Rebuild.Built kept = built;
        Loaded loaded = new Loaded(
                        source.name(),
                        to,
                        Loaded.Origin.DESIGN,
                        Statedness.stating(read, wanted.stated()),
                        List.of(),
                        kept::scratch)
                .built();
        return new Converted(loaded, conversion.tables(), remarks);
    }

    /** An empty database has a schema with its usual traits. */
    private static Database withWhatIsThereAnyway(Database database, Engine to, Scratch scratch)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        var objects = new TreeMap<>(database.objects());
        try (ScratchDatabase empty = scratch.create()) {
            objects.putAll(
                    to.reader().read(empty.catalog(), empty.owner()).database().objects());
        }
        return new Database(database.version(), objects, database.needs(), database.stated());
    }

    /** A table that the engine does not take is tried without its checks, defaults and computations. */
    private static Database withoutWhatIsRefused(Database wanted, Rebuild.Built built, List<Remark> remarks) {
        Set<ObjectRef> tables = new TreeSet<>();
        built.refused().stream()
                .map(Rebuild.Refusal::subject)
                .filter(ref -> ref.kind() == Kind.TABLE)
                .forEach(tables::add);
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        wanted.objects().forEach((ref, object) -> {
            boolean refused = ref.path().size() > 1
                    && tables.contains(new ObjectRef(Kind.TABLE, ref.path().subList(0, 2)));
            if (refused && object instanceof Constraint.Check check) {
                remarks.add(new Remark(
                        check.ref(), Remark.Sort.LOST, "is not there, since the table is refused with it or another"));
            } else {
                objects.put(ref, refused && object instanceof Table table ? plain(table, remarks) : object);
            }
        });
        return new Database(wanted.version(), objects, wanted.needs(), wanted.stated());
    }

    private static Table plain(Table table, List<Remark> remarks) {
        return table.withColumns(table.columns().stream()
                .map(column -> switch (column.value()) {
                    case ColumnValue.Default _, ColumnValue.Generated _ -> valueless(column, remarks);
                    case ColumnValue.Identity _, ColumnValue.None _ -> column;
                })
                .toList());
    }

    private static Column valueless(Column column, List<Remark> remarks) {
        remarks.add(new Remark(
                column.ref(),
                Remark.Sort.LOST,
                "has no value of its own, since the table is refused with it or another"));
        return column.withValue(ColumnValue.NONE);
    }

    /** Appends a script with the rows of a live source, and at its end the check that all have arrived. */
    public long rows(Loaded source, Converted converted, Appendable script)
            throws IOException, SQLException, UnreachableDatabase, SourceProblem {
        LiveRows live = source.rows()
                .orElseThrow(() -> new SourceProblem(source.name() + " is no database in use, so it holds no rows to"
                        + " copy; name one, or leave --data out"));
        try (LiveRows.Session session = live.open()) {
            return new CopyScript(source, converted).write(session, script);
        }
    }
}
