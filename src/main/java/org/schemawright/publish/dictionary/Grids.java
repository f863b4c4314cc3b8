package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.SchemaObject;

/** The grids of one chapter while they are filled; one without rows is left out, and so is a column without a text. */
final class Grids {
    private final List<Block> blocks;

    Grids(List<Block> blocks) {
        this.blocks = blocks;
    }

    void add(String caption, List<String> heads, List<List<List<Span>>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var used = new ArrayList<Integer>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                used.add(column);
            }
        }
        blocks.add(new Block.Grid(
                caption,
                used.stream().map(heads::get).toList(),
                rows.stream().map(row -> used.stream().map(row::get).toList()).toList()));
    }

    static List<Span> names(List<String> names) {
        var spans = new ArrayList<Span>();
        for (String name : names) {
            if (!spans.isEmpty()) {
                spans.add(Span.words(", "));
            }
            spans.add(Span.name(name));
        }
        return spans;
    }

    /** What somebody wrote about a thing; nothing where nobody did. */
    static List<Span> comment(SchemaObject object) {
        return remark(object.traits().comment());
    }

    /** What has a name, a type and perhaps a comment. */
    static List<List<Span>> field(String name, String type, Optional<String> comment) {
        return List.of(List.of(Span.name(name)), List.of(Span.code(type)), remark(comment));
    }

    private static List<Span> remark(Optional<String> comment) {
        return comment.map(text -> List.of(Span.remark(text))).orElse(List.of());
    }

    static List<Span> words(boolean holds, String words) {
        return holds ? List.of(Span.words(words)) : List.of();
    }
}
