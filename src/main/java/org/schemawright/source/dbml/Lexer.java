package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.source.dbml.Token.Kind;

/** Cuts DBML into words, strings and signs; comments fall away, ends of lines stay. */
final class Lexer {
    private static final String SIGNS = "{}[]():,.<>-~=+*/%@!&|?;#^$";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    /** Ends with a token of kind END. */
    static List<Token> tokens(String text) throws DbmlProblem {
        var lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", lexer.at);
        return lexer.tokens;
    }

    private int column(int position) {
        return text.codePointCount(lineStart, position) + 1;
    }

    private void add(Kind kind, String content, int start) {
        tokens.add(new Token(kind, content, line, column(start)));
    }

    private void next() throws DbmlProblem {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Kind.LINE_END, "", at);
            newLine();
            at++;
        } else if (c == '\uFEFF' || Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (text.startsWith("'''", at)) {
            block();
        } else if (c == '\'' || c == '"' || c == '`') {
            quoted(c);
        } else if (isWordPart(c)) {
            word();
        } else if (SIGNS.indexOf(c) >= 0) {
            int length = text.startsWith("<>", at) ? 2 : 1;
            add(Kind.SIGN, text.substring(at, at + length), at);
            at += length;
        } else {
            throw new DbmlProblem(
                    "the sign “" + org.schemawright.model.Visible.text(Character.toString(text.codePointAt(at)))
                            + "” means nothing here; a name with such signs wants double quotes",
                    line,
                    column(at));
        }
    }

    private void newLine() {
        line++;
        lineStart = at + 1;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        boolean decimals = text.substring(start, at).chars().allMatch(Character::isDigit)
                && at + 1 < text.length()
                && text.charAt(at) == '.'
                && Character.isDigit(text.charAt(at + 1));
        if (decimals) {
            at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        add(Kind.WORD, text.substring(start, at), start);
    }

    private void comment() throws DbmlProblem {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new DbmlProblem("this comment has no end: close it with */", line, column(at));
        }
        while (at < end + 2) {
            if (text.charAt(at) == '\n') {
                newLine();
            }
            at++;
        }
    }

    private void quoted(char quote) throws DbmlProblem {
        int startLine = line;
        int startColumn = column(at);
        var content = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\n' && quote != '`') {
                break;
            }
            if (text.charAt(at) == '\n') {
                newLine();
            }
            boolean spelled = text.charAt(at) == '\\' && quote != '`';
            content.append(spelled ? escaped() : String.valueOf(text.charAt(at++)));
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            throw new DbmlProblem("this quote has no end on its line: close it with " + quote, startLine, startColumn);
        }
        at++;
        Kind kind = quote == '"' ? Kind.NAME : quote == '`' ? Kind.EXPRESSION : Kind.STRING;
        tokens.add(new Token(kind, content.toString(), startLine, startColumn));
    }

    /** Over several lines, whose common indentation falls away. */
    private void block() throws DbmlProblem {
        int startLine = line;
        int startColumn = column(at);
        var content = new StringBuilder();
        at += 3;
        while (at < text.length() && !text.startsWith("'''", at)) {
            if (text.charAt(at) == '\n') {
                newLine();
            }
            if (text.startsWith("\\\n", at)) {
                at++;
                newLine();
                at++;
            } else {
                content.append(text.charAt(at) == '\\' ? escaped() : String.valueOf(text.charAt(at++)));
            }
        }
        if (at >= text.length()) {
            throw new DbmlProblem("this text has no end: close it with '''", startLine, startColumn);
        }
        at = Math.min(text.length(), at + 3);
        tokens.add(new Token(
                Kind.STRING, content.toString().stripTrailing().stripIndent().strip(), startLine, startColumn));
    }

    private String escaped() throws DbmlProblem {
        if (at + 1 >= text.length()) {
            throw new DbmlProblem("a \\ stands at the end of the file", line, column(at));
        }
        char c = text.charAt(at + 1);
        if (c == 'u') {
            return number();
        }
        at += 2;
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'v' -> "\u000B";
            case '0' -> "\0";
            case '\\', '\'', '"', '`' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private String number() throws DbmlProblem {
        String digits = text.substring(at + 2, Math.min(text.length(), at + 6));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw new DbmlProblem("four hexadecimal digits are wanted after \\u", line, column(at));
        }
        at += 6;
        return String.valueOf((char) Integer.parseInt(digits, 16));
    }
}
