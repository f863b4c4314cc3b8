package org.schemawright.publish.dictionary;

import java.util.List;

/** A part of a chapter. */
sealed interface Block {
    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Rows under heads.
     *
     * @param rows each with as many cells as there are heads; a cell is a line of spans
     */
    record Grid(String caption, List<String> heads, List<List<List<Span>>> rows) implements Block {
        public Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** SQL, as it is. */
    record Code(String caption, String sql) implements Block {}
}
