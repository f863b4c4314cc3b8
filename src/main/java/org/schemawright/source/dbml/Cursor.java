package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.source.dbml.DbmlFile.Path;
import org.schemawright.source.dbml.Token.Kind;

/** Goes over the tokens of a file, and says what it wanted where something else stands. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token here() {
        return tokens.get(at);
    }

    Token after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean takes(String sign) {
        if (here().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    boolean takesWord(String word) {
        if (here().isWord(word)) {
            take();
            return true;
        }
        return false;
    }

    void want(String sign) throws DbmlProblem {
        if (!takes(sign)) {
            throw wanted("“" + sign + "”");
        }
    }

    String name(String what) throws DbmlProblem {
        if (!here().isName()) {
            throw wanted(what);
        }
        return take().text();
    }

    String string(String what) throws DbmlProblem {
        if (here().kind() != Kind.STRING && !here().isName()) {
            throw wanted(what + " in quotes");
        }
        return take().text();
    }

    DbmlProblem wanted(String what) {
        return new DbmlProblem(here().shown() + " stands where " + what + " is wanted", here());
    }

    boolean atEnd() {
        return here().kind() == Kind.END;
    }

    void skipLines() {
        while (here().kind() == Kind.LINE_END) {
            take();
        }
    }

    /** To the end of the line or the block. */
    void wantLineEnd() throws DbmlProblem {
        if (here().kind() != Kind.LINE_END && !here().is("}") && !atEnd()) {
            throw wanted("the end of the line");
        }
        skipLines();
    }

    /** A name, or a schema and a name. */
    Path path(String what) throws DbmlProblem {
        Token first = here();
        String name = name(what);
        if (!takes(".")) {
            return new Path(Optional.empty(), name, first.line(), first.column());
        }
        return new Path(Optional.of(name), name(what), first.line(), first.column());
    }

    /** Names in parentheses, or one without. */
    List<String> names(String what) throws DbmlProblem {
        if (!takes("(")) {
            return List.of(name(what));
        }
        var names = new ArrayList<String>();
        do {
            names.add(name(what));
        } while (takes(","));
        want(")");
        return names;
    }

    /** Over a block and the blocks in it. */
    void skipBlock() throws DbmlProblem {
        skipLines();
        Token start = here();
        want("{");
        int depth = 1;
        while (depth > 0) {
            if (atEnd()) {
                throw new DbmlProblem("this block has no end: close it with }", start);
            }
            Token token = take();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        }
    }
}
