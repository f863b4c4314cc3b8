package org.schemawright.workspace;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.connect.ServerAddress;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.Approximations;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.MultivaluedHint;
import org.schemawright.discover.Patience;
import org.schemawright.discover.Proposal;
import org.schemawright.discover.ProposedRelation;
import org.schemawright.discover.Stopped;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Table;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/**
 * What the rows of one table say of it: what determines what, what would but for a few rows, what stands in every
 * combination, what is several values. Rows are read and nothing is changed where they are.
 */
public final class LearnFromRows {
    /** Of what nearly holds, so much is told. */
    public static final int MOST_NEARLY = 40;

    /** Of the rows that break a dependency, so many are told. */
    public static final int MOST_EXCEPTIONS = 200;

    /** The part of the rows that may break what does not depend on a key. */
    private static final double FEW_EXCEPTIONS = 0.02;

    private final Table table;
    private final Watch watch;

    /** @param watch is told how far this is, and can stop it */
    public LearnFromRows(Table table, Watch watch) {
        this.table = table;
        this.watch = watch;
    }

    /**
     * What was learned.
     *
     * @param source   where the rows are, fit to be shown
     * @param rows     how many the table has there
     * @param read     how many of them were read; less than all only in a database
     * @param columns  of the rows
     * @param rules    what holds in all rows
     * @param nearly   what holds but for a few of the rows that were read, the fewest first
     * @param left     how much else nearly holds
     * @param combined what looks like two lists, in the rows that were read
     * @param findings values that are several values
     * @param notes    what was not looked for, and why
     */
    public record Learned(
            String source,
            long rows,
            int read,
            List<String> columns,
            List<Stated> rules,
            List<Nearly> nearly,
            int left,
            List<Combined> combined,
            List<Found> findings,
            List<String> notes) {
        public Learned {
            columns = List.copyOf(columns);
            rules = List.copyOf(rules);
            nearly = List.copyOf(nearly);
            combined = List.copyOf(combined);
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        /** Whether every row was read. */
        public boolean whole() {
            return read >= rows;
        }
    }

    /**
     * A dependency that a few rows break.
     *
     * @param share      the part of the groups in which it holds, from 0 to 1
     * @param exceptions how many rows break it
     * @param shown      the first of them
     */
    public record Nearly(
            List<String> determinant, String dependent, double share, int exceptions, List<ExceptionRow> shown) {
        public Nearly {
            determinant = List.copyOf(determinant);
            shown = List.copyOf(shown);
        }
    }

    /**
     * A row that is not as the others of its group.
     *
     * @param number   counted from 1, in the order in which rows were read
     * @param value    what it has; empty for NULL
     * @param expected what the others have
     * @param values   the whole row
     */
    public record ExceptionRow(
            int number, Optional<String> value, Optional<String> expected, List<Optional<String>> values) {
        public ExceptionRow {
            values = List.copyOf(values);
        }
    }

    /**
     * In each group every one of the first stands with every one of the other, as two lists do that have nothing to do
     * with each other.
     */
    public record Combined(List<String> determinant, List<String> one, List<String> other, int groups) {}

    /** From a CSV file, or a database that has the table; a file is read as its first line suggests. */
    public Learned learned(Workbench bench, String source, Charset encoding) throws Exception {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return learned(
                bench,
                source,
                RowsAtHand.isFile(source) ? FitCsv.options(Path.of(source), encoding, columns) : CsvOptions.PLAIN);
    }

    /** @param source a CSV file, or a database that has the table */
    Learned learned(Workbench bench, String source, CsvOptions options) throws Exception {
        return RowsAtHand.asked(
                bench, table, source, options, watch, rows -> learned(ServerAddress.masked(source), rows, options));
    }

    /** What names things that the rows speak of; what else the rows happen to keep is no rule. */
    List<Stated> rules(Workbench bench, String source, CsvOptions options) throws Exception {
        return RowsAtHand.asked(bench, table, source, options, watch, rows -> {
            var rules = new ArrayList<Stated>();
            addRules(rows, Proposal.of(rows.table(), table.ref().last(), watch), rules);
            return rules;
        });
    }

    /** In the order of what matters: what was found when it is stopped is told, and what was not looked for. */
    private Learned learned(String source, RowsAtHand rows, CsvOptions options) throws UnusableTable {
        EncodedTable read = rows.table();
        var rules = new ArrayList<Stated>();
        List<Approximation> nearly = List.of();
        List<MultivaluedHint> combined = List.of();
        var findings = new ArrayList<Found>();
        Watch patience = Patience.of(watch, read.width());
        var notes = new ArrayList<String>();
        if (options.header() == CsvOptions.Header.NONE) {
            notes.add("the file names no columns: they are taken to be those of the table, in their order");
        }
        String next = "what determines what";
        try {
            watch.done(0.2);
            List<ProposedRelation> relations = Proposal.of(read, table.ref().last(), watch);
            watch.done(0.5);
            addRules(rows, relations, rules);
            watch.done(0.7);
            next = "exceptions";
            nearly = nearly(read, relations, patience);
            watch.done(0.8);
            next = "lists that stand in every combination";
            combined = MultivaluedHint.of(read, relations.getFirst().attributes(), patience);
            watch.done(0.9);
            LookForLists.in(read, rows.types(), patience, findings::add);
        } catch (Stopped e) {
            notes.add("stopped while looking for " + next + ": " + patience.why()
                    + "; what is told holds, and there may be more");
        } catch (OutOfMemoryError e) {
            notes.add("the memory did not suffice to look for " + next + "; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
        watch.done(1);
        return new Learned(
                source,
                rows.count(),
                read.rows(),
                read.names(),
                rules,
                nearly.stream().limit(MOST_NEARLY).map(one -> nearly(read, one)).toList(),
                Math.max(0, nearly.size() - MOST_NEARLY),
                combined.stream().map(one -> combined(read, one)).toList(),
                findings,
                notes);
    }

    /** A column that the engine computes says nothing that its inputs do not say. */
    private void addRules(RowsAtHand rows, List<ProposedRelation> relations, List<Stated> rules) throws UnusableTable {
        var heading = new Heading(rows.table().names());
        for (ProposedRelation relation : relations) {
            Attributes key = relation.key();
            Attributes dependent = stored(relation.attributes(), rows.table()).minus(key);
            if (stored(key, rows.table()).equals(key) && !dependent.isEmpty()) {
                Attributes held = rows.verifying().held(dependent, key);
                if (!held.isEmpty()) {
                    rules.add(new Stated(heading.names(key), heading.names(held), Source.DISCOVERED));
                }
            }
        }
    }

    private Attributes stored(Attributes places, EncodedTable rows) {
        return Attributes.of(places.places()
                .filter(place -> table.column(rows.names().get(place))
                        .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                        .isPresent())
                .toArray());
    }

    /** What depends on keys first, then what fewer rows break of all the rest that one column would determine. */
    private static List<Approximation> nearly(EncodedTable rows, List<ProposedRelation> relations, Watch watch) {
        var nearly = new ArrayList<>(Proposal.nearly(rows, relations, ProposeRelations.MOST_EXCEPTIONS, watch));
        Approximations.of(rows, FEW_EXCEPTIONS, watch).stream()
                .filter(one -> nearly.stream()
                        .noneMatch(known -> known.dependent() == one.dependent()
                                && known.determinant().equals(one.determinant())))
                .sorted(Comparator.comparingInt(one -> one.exceptions().size()))
                .forEach(nearly::add);
        return nearly;
    }

    private static Nearly nearly(EncodedTable rows, Approximation one) {
        var heading = new Heading(rows.names());
        return new Nearly(
                heading.names(one.determinant()),
                rows.names().get(one.dependent()),
                one.share(),
                one.exceptions().size(),
                one.exceptions().stream()
                        .limit(MOST_EXCEPTIONS)
                        .map(exception -> new ExceptionRow(
                                exception.row() + 1,
                                exception.value(),
                                exception.expected(),
                                IntStream.range(0, rows.width())
                                        .mapToObj(place -> rows.value(exception.row(), place))
                                        .toList()))
                        .toList());
    }

    private static Combined combined(EncodedTable rows, MultivaluedHint one) {
        var heading = new Heading(rows.names());
        return new Combined(
                heading.names(one.determinant()), heading.names(one.one()), heading.names(one.other()), one.groups());
    }
}
