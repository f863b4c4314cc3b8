package org.schemawright.app.inspect;

import java.util.Collection;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.schemawright.app.common.SqlColours;
import org.schemawright.app.common.Texts;

/** SQL to be read, with its words in colours. */
final class SqlText extends StackPane {
    private final CodeArea area = new CodeArea();

    SqlText() {
        area.setEditable(false);
        area.setId("sql-preview");
        area.getStyleClass().add("sql");
        area.setAccessibleText(Texts.of("inspect.sql"));
        getChildren().add(new VirtualizedScrollPane<>(area));
        setMinHeight(60);
    }

    /** Only lines that are not as they were are made anew, since the nodes of a line are slow to make. */
    void show(String sql) {
        String before = area.getText();
        if (sql.equals(before)) {
            return;
        }
        int same = sameBefore(sql, before);
        int after = sameAfter(sql, before, same);
        area.replaceText(same, before.length() - after, sql.substring(same, sql.length() - after));
        if (!sql.isEmpty()) {
            style(SqlColours.of(sql));
        }
        area.getUndoManager().forgetHistory();
        if (same == 0) {
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** How many characters whole lines have at the beginning that are the same. */
    private static int sameBefore(String sql, String before) {
        int most = Math.min(sql.length(), before.length());
        int same = 0;
        while (same < most && sql.charAt(same) == before.charAt(same)) {
            same++;
        }
        return sql.lastIndexOf('\n', same - 1) + 1;
    }

    /** The same at the end, the line break before them too. */
    private static int sameAfter(String sql, String before, int taken) {
        int most = Math.min(sql.length(), before.length()) - taken;
        int same = 0;
        while (same < most && sql.charAt(sql.length() - 1 - same) == before.charAt(before.length() - 1 - same)) {
            same++;
        }
        int line = sql.indexOf('\n', sql.length() - same);
        return line < 0 ? 0 : sql.length() - line;
    }

    private void style(StyleSpans<Collection<String>> styles) {
        int start = 0;
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            int end = start + area.getParagraphLength(i);
            StyleSpans<Collection<String>> wanted = styles.subView(start, end);
            if (end > start && !wanted.equals(area.getStyleSpans(start, end))) {
                area.setStyleSpans(start, wanted);
            }
            start = end + 1;
        }
    }
}
