package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.model.View;
import org.schemawright.publish.Handout;

/** A view: what it shows and the query that it is. */
final class ViewChapter {
    private ViewChapter() {}

    static Chapter of(Handout handout, View view) {
        var blocks = new ArrayList<Block>();
        var grids = new Grids(blocks);
        view.traits().comment().ifPresent(text -> blocks.add(new Block.Paragraph(List.of(Span.remark(text)))));
        grids.add(
                "Columns",
                List.of("Column", "Type", "Comment"),
                view.columns().stream()
                        .map(column -> Grids.field(column.name(), column.type(), column.comment()))
                        .toList());
        new Attachments(grids, blocks).add(handout.facts().of(view.ref()));
        grids.add(
                "Indexes",
                List.of("Name", "Kind"),
                handout.facts().of(view.ref()).indexes().stream()
                        .map(index -> List.of(
                                List.of(Span.name(index.ref().last())),
                                List.of(Span.words((index.unique() ? "unique " : "") + index.method()))))
                        .toList());
        new DecidedBlocks(handout, blocks).dismissals(view.ref());
        blocks.add(new Block.Code("Query", view.query()));
        return new Chapter(view.ref(), blocks);
    }
}
