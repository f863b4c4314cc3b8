package org.schemawright.app.common;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of the words of SQL that is read; no judgement of what is SQL. */
public final class SqlColours {
    private static final Pattern WORDS = Pattern.compile("(?<comment>--[^\n"
        + "]*)|(?<text>'(?:[^']|'')*')"
        + "|(?<keyword>\\b(?:ADD|ALTER|ALWAYS|AND|AS|BY|CASCADE|CHECK|COLUMN|COMMENT|CONSTRAINT|CREATE|DEFAULT|DELETE"
        + "|DOMAIN|EACH|ENABLE|ENUM|EXECUTE|EXISTS|FOR|FOREIGN|FROM|FUNCTION|GENERATED|GRANT|GROUP|IDENTITY|IF|IN"
        + "|INDEX|INSERT|IS|JOIN|KEY|LANGUAGE|LEVEL|NOT|NULL|ON|OR|ORDER|PARTITION|POLICY|PRIMARY|REFERENCES"
        + "|RETURNS|ROW|SCHEMA|SECURITY|SELECT|SEQUENCE|SET|STORED|TABLE|TO|TRIGGER|TYPE|UNIQUE|UPDATE|USING|VALUES"
        + "|VIEW|WHERE|WITH)\\b)|(?<number>\\b\\d+\\b)");

    private SqlColours() {}

    public static StyleSpans<Collection<String>> of(String sql) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        Matcher words = WORDS.matcher(sql);
        int last = 0;
        while (words.find()) {
            spans.add(List.of(), words.start() - last);
            spans.add(List.of("sql-" + kind(words)), words.end() - words.start());
            last = words.end();
        }
        spans.add(List.of(), sql.length() - last);
        return spans.create();
    }

    private static String kind(Matcher words) {
        for (String kind : List.of("comment", "text", "keyword")) {
            if (words.group(kind) != null) {
                return kind;
            }
        }
        return "number";
    }
}
