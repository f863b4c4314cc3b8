package org.schemawright.engine;

import java.util.List;

/** Cuts a script of an engine into statements, and says which of them are no part of a schema. Runs nothing. */
public interface ScriptSplitter {
    /**
     * All that the script holds, in order.
     *
     * @param shown the file's name as places state it
     */
    List<Piece> split(String script, String shown) throws UnreadableScript;

    /** One statement or command, and what becomes of it. */
    sealed interface Piece {
        ScriptStatement statement();

        /** Changes the schema, or is what only the engine can judge. */
        record OfSchema(ScriptStatement statement) implements Piece {}

        /** Only moves rows. */
        record OfData(ScriptStatement statement) implements Piece {}

        /** A transaction's begin or end, or a setting that does not matter where the script is run by us. */
        record Needless(ScriptStatement statement) implements Piece {}

        /**
         * Is left out, and the reader is told.
         *
         * @param what its first words and the name it is about; never its whole text, which may hold a password
         * @param why  as the end of a sentence: "left out: …"
         */
        record LeftOut(ScriptStatement statement, String what, String why) implements Piece {}
    }
}
