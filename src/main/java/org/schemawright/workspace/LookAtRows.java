package org.schemawright.workspace;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.advise.firstform.FirstForm;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.InferredReference;
import org.schemawright.discover.Junction;
import org.schemawright.discover.LiveReferences;
import org.schemawright.discover.Patience;
import org.schemawright.discover.ReferenceSearch;
import org.schemawright.discover.Stopped;
import org.schemawright.discover.TableRows;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** What the rows of several tables say about them: which refer to which, and values that are several values. */
public final class LookAtRows {
    /** Of larger tables so many rows are read; references are counted by the database then. */
    private static final int MOST_ROWS = 50_000;

    private final List<TableRows> tables = new ArrayList<>();
    private final List<InTable> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private final Watch watch;

    private LookAtRows(Watch watch) {
        this.watch = watch;
    }

    /** A finding and the steps of its table's name. */
    public record InTable(List<String> table, Found found) {}

    /**
     * @param references that are not declared
     * @param notes      what was not looked at, and why
     */
    public record Looked(
            List<InferredReference> references, List<Junction> junctions, List<InTable> findings, List<String> notes) {
        /** What is said of some tables; of all where none are named. */
        Looked only(List<List<String>> wanted) {
            return wanted.isEmpty()
                    ? this
                    : new Looked(
                            references.stream()
                                    .filter(one -> wanted.contains(one.from()))
                                    .toList(),
                            junctions.stream()
                                    .filter(one -> wanted.contains(one.table()))
                                    .toList(),
                            findings.stream()
                                    .filter(one -> wanted.contains(one.table()))
                                    .toList(),
                            notes);
        }
    }

    /** Of files, a table each, with the same options. */
    public static Looked inFiles(List<String> files, CsvOptions options, Watch watch) throws UnusableTable {
        var look = new LookAtRows(watch);
        for (String file : files) {
            TableRows table = new TableRows(
                    List.of(String.valueOf(Path.of(file).getFileName()).replaceFirst("(?i)\\.(?:csv|tsv|txt)$", "")),
                    FindDependencies.table(file, options),
                    List.of(),
                    true);
            look.add(table, List.of());
        }
        return look.looked(ReferenceSearch.of(look.tables, watch));
    }

    /** Of tables of which no rows are at hand: what their columns are called and declared as. */
    public static List<InTable> withoutRows(Database database, List<ObjectRef> tables) {
        return tables.stream()
                .flatMap(table -> database.table(table).stream())
                .filter(LookAtRows::isOwn)
                .flatMap(table -> withoutRows(table).stream()
                        .map(found -> new InTable(table.ref().path(), found)))
                .toList();
    }

    /** Of one table. */
    public static List<Found> withoutRows(Table table) {
        return FirstForm.look(new TableFacts(
                table.columns().stream()
                        .map(column ->
                                new ColumnFacts(column.name(), column.type().toLowerCase(Locale.ROOT), List.of()))
                        .toList(),
                List.of()));
    }

    /** Of all tables of a database in use. What was looked at until it was stopped is told. */
    public static Looked inDatabase(OpenTables open, Database database, List<ObjectRef> chosen, Watch watch) {
        var look = new LookAtRows(watch);
        var live = new LiveReferences(open.database().connection());
        try {
            for (Table table : database.all(Table.class).toList()) {
                watch.check();
                if (isOwn(table) && !table.columns().isEmpty()) {
                    look.read(live, database, table);
                }
            }
            return look.looked(look.counted(live, undeclared(database, ReferenceSearch.of(look.tables, watch))))
                    .only(chosen.stream().map(ObjectRef::path).toList());
        } catch (Stopped e) {
            look.notes.add("stopped: " + look.tables.size() + " tables were looked at, and no references were sought");
            return look.looked(List.of());
        } catch (OutOfMemoryError e) {
            look.notes.add("the memory did not suffice after " + look.tables.size()
                    + " tables; give more with JDK_JAVA_OPTIONS=-Xmx…, or name tables with --table");
            return look.looked(List.of());
        }
    }

    private static boolean isOwn(Table table) {
        return table.ref().kind() == Kind.TABLE && table.partitionOf().isEmpty();
    }

    private void read(LiveReferences live, Database database, Table table) {
        List<List<String>> keys = database.all(Constraint.class)
                .filter(one -> one.ref().whole(Kind.TABLE).equals(table.ref()))
                .flatMap(one -> switch (one) {
                    case Constraint.PrimaryKey key -> java.util.stream.Stream.of(key.columns());
                    case Constraint.Unique unique -> java.util.stream.Stream.of(unique.columns());
                    case Constraint.ForeignKey _, Constraint.Check _, Constraint.Exclusion _ ->
                        java.util.stream.Stream.<List<String>>empty();
                })
                .toList();
        try {
            LiveReferences.Read read = live.read(table.ref().path(), keys, MOST_ROWS);
            add(read.table(), read.types());
        } catch (SQLException e) {
            notes.add(table.ref().display() + " could not be read: "
                    + Visible.text(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private void add(TableRows table, List<String> types) {
        tables.add(table);
        Watch patience = Patience.of(watch, table.rows().width());
        try {
            LookForLists.in(table.rows(), types, patience, one -> findings.add(new InTable(table.path(), one)));
        } catch (Stopped e) {
            watch.check();
            notes.add(String.join(".", table.path()) + " was not looked through for values that are several: "
                    + patience.why());
        }
    }

    private static List<InferredReference> undeclared(Database database, List<InferredReference> found) {
        Set<List<Object>> declared = database.all(Constraint.ForeignKey.class)
                .map(one -> List.<Object>of(one.ref().whole(Kind.TABLE).path(), one.columns()))
                .collect(Collectors.toSet());
        return found.stream()
                .filter(one -> !declared.contains(List.<Object>of(one.from(), one.columns())))
                .toList();
    }

    /** What was seen in a part of the rows is counted in all of them. */
    private List<InferredReference> counted(LiveReferences live, List<InferredReference> found) {
        Set<List<String>> parts = tables.stream()
                .filter(table -> !table.whole())
                .map(TableRows::path)
                .collect(Collectors.toSet());
        var counted = new ArrayList<InferredReference>();
        for (InferredReference one : found) {
            if (!parts.contains(one.from()) && !parts.contains(one.to())) {
                counted.add(one);
                continue;
            }
            try {
                Optional.of(live.counted(one))
                        .filter(all -> all.coverage() >= ReferenceSearch.LEAST_COVERAGE)
                        .ifPresent(counted::add);
            } catch (SQLException e) {
                notes.add(String.join(".", one.from()) + " (" + String.join(", ", one.columns())
                        + ") could not be counted against " + String.join(".", one.to()) + ": "
                        + Visible.text(String.valueOf(e.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")));
            }
        }
        return counted;
    }

    private Looked looked(List<InferredReference> references) {
        return new Looked(references, Junction.among(tables, references), findings, notes);
    }
}
