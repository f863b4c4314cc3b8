package org.schemawright.source.lexer;

/** What a stretch of a script is. Every byte of a script belongs to exactly one token. */
public enum TokenKind {
    BLANK,
    COMMENT,
    /** A keyword or an unquoted name. */
    WORD,
    QUOTED_NAME,
    STRING,
    DOLLAR_STRING,
    NUMBER,
    PARAMETER,
    /** {@code :name}, {@code :'name'}, {@code :"name"} or {@code :{?name}}, whether or not the variable is set. */
    VARIABLE,
    SYMBOL,
    /** The end of a statement, never a semicolon inside one. */
    SEMICOLON,
    /** From a backslash to the end of its line, without the line end. */
    COMMAND,
    /** What follows the semicolon of {@code COPY … FROM stdin}, through the line {@code \.}. */
    COPY_DATA
}
