package org.schemawright.publish.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.publish.Handout;

/** A table: what it holds, what holds for it, and where references lead from it and to it. */
final class TableChapter {
    private final Handout handout;
    private final Table table;
    private final TableFacts facts;
    private final List<Block> blocks = new ArrayList<>();
    private final Grids grids = new Grids(blocks);

    private TableChapter(Handout handout, Table table) {
        this.handout = handout;
        this.table = table;
        this.facts = handout.facts().of(table.ref());
    }

    static Chapter of(Handout handout, Table table) {
        var chapter = new TableChapter(handout, table);
        table.traits().comment().ifPresent(text -> chapter.paragraph(Span.remark(text)));
        chapter.kinship();
        var decided = new DecidedBlocks(handout, chapter.blocks);
        decided.purpose(table.ref());
        chapter.columns();
        chapter.references();
        chapter.referrers();
        new Attachments(chapter.grids, chapter.blocks).add(chapter.facts);
        chapter.indexes();
        chapter.partitions();
        decided.dependencies(table);
        decided.dismissals(table.ref());
        return new Chapter(table.ref(), chapter.blocks);
    }

    private void paragraph(Span... spans) {
        blocks.add(new Block.Paragraph(List.of(spans)));
    }

    private void kinship() {
        table.inherits().forEach(parent -> paragraph(Span.words("Inherits from "), Span.link(parent)));
        table.partitioning().ifPresent(by -> paragraph(Span.words("Divided into partitions by "), Span.code(by.key())));
        table.ofType().ifPresent(type -> paragraph(Span.words("Of the type "), Span.link(type)));
        if (table.unlogged()) {
            paragraph(Span.words("Unlogged: its rows do not survive a crash of the server."));
        }
    }

    private void columns() {
        var rows = new ArrayList<List<List<Span>>>();
        for (Column column : table.columns()) {
            boolean required =
                    column.notNull().isPresent() || facts.keyColumns().contains(column.name());
            rows.add(List.of(
                    List.of(Span.name(column.name())),
                    List.of(Span.code(column.type())),
                    key(column),
                    Grids.words(required, "required"),
                    value(column.value()),
                    Grids.comment(column)));
        }
        grids.add("Columns", List.of("Column", "Type", "Key", "Null", "Value", "Comment"), rows);
    }

    private List<Span> key(Column column) {
        var spans = new ArrayList<Span>();
        if (facts.keyColumns().contains(column.name())) {
            spans.add(Span.words("primary key"));
        }
        if (facts.uniques().stream().anyMatch(unique -> unique.columns().equals(List.of(column.name())))) {
            spans.add(Span.words(spans.isEmpty() ? "unique" : ", unique"));
        }
        for (ForeignKey reference : facts.references()) {
            if (reference.columns().contains(column.name())) {
                spans.add(Span.words(spans.isEmpty() ? "→ " : ", → "));
                spans.add(Span.link(reference.target()));
            }
        }
        return spans;
    }

    private static List<Span> value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None _ -> List.of();
            case ColumnValue.Default(var expression) -> List.of(Span.code(expression));
            case ColumnValue.Identity identity ->
                List.of(Span.words(identity.always() ? "counted always" : "counted by default"));
            case ColumnValue.Generated(var expression, var _) ->
                List.of(Span.words("generated: "), Span.code(expression));
        };
    }

    private void references() {
        grids.add(
                "References",
                List.of("Name", "Columns", "To", "Its columns", "When that is deleted", "When changed", "Comment"),
                facts.references().stream()
                        .map(key -> List.of(
                                List.of(Span.name(key.ref().last())),
                                Grids.names(key.columns()),
                                List.of(Span.link(key.target())),
                                Grids.names(key.targetColumns()),
                                action(key.onDelete()),
                                action(key.onUpdate()),
                                Grids.comment(key)))
                        .toList());
    }

    private static List<Span> action(String action) {
        return Grids.words(!action.equals("NO ACTION"), action.toLowerCase(java.util.Locale.ROOT));
    }

    /** What leads to one of its partitions leads here, since those have no chapters. */
    private void referrers() {
        var rows = new ArrayList<List<List<Span>>>();
        var open = new ArrayDeque<>(List.of(table.ref()));
        var seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            ObjectRef at = open.poll();
            handout.facts().of(at).referrers().forEach(key -> rows.add(referrer(key, at)));
            handout.partitions(at).stream().map(Table::ref).filter(seen::add).forEach(open::add);
        }
        grids.add("Referenced by", List.of("Table", "Columns", "Columns here", "Name"), rows);
    }

    private List<List<Span>> referrer(ForeignKey key, ObjectRef to) {
        var name = new ArrayList<>(List.of(Span.name(key.ref().last())));
        if (!to.equals(table.ref())) {
            name.add(Span.words(", to the partition "));
            name.add(Span.name(to.last()));
        }
        return List.of(
                List.of(Span.link(SchemaFacts.tableOf(handout.database(), key.ref()))),
                Grids.names(key.columns()),
                Grids.names(key.targetColumns()),
                name);
    }

    private void indexes() {
        grids.add(
                "Indexes",
                List.of("Name", "Over", "Carries", "Kind", "Only where", "Comment"),
                facts.indexes().stream().map(TableChapter::index).toList());
    }

    private static List<List<Span>> index(Index index) {
        String kind = (index.unique() ? "unique " : "") + index.method();
        return List.of(
                List.of(Span.name(index.ref().last())),
                List.of(Span.code(index.keys().stream()
                        .map(key -> key.column().or(key::expression).orElse("") + (key.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", ")))),
                Grids.names(index.include()),
                List.of(Span.words(kind.strip())),
                index.predicate().map(only -> List.of(Span.code(only))).orElse(List.of()),
                Grids.comment(index));
    }

    private void partitions() {
        grids.add(
                "Partitions",
                List.of("Name", "Rows"),
                handout.partitions(table.ref()).stream()
                        .map(part -> List.of(List.of(Span.name(part.ref().display())), List.of(Span.code(bound(part)))))
                        .toList());
    }

    private static String bound(Table partition) {
        return partition.partitionOf().map(Table.PartitionOf::bound).orElse("");
    }
}
