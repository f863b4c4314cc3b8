package org.schemawright.workspace;

import java.util.OptionalInt;
import org.schemawright.connect.LiveConnection;
import org.schemawright.design.Design;
import org.schemawright.source.Script;

/** A source that was found and opened, and is yet to be loaded in the version that the comparison uses. */
public sealed interface OpenedSource extends AutoCloseable {
    /** As messages and headers call it; fit to be shown, without secrets. */
    String name();

    /** The major version in which it speaks, where it is of one. */
    OptionalInt major();

    @Override
    default void close() {}

    /** A script or a folder of migrations, cut into statements. */
    record OfScript(String name, Script script) implements OpenedSource {
        @Override
        public OptionalInt major() {
            return OptionalInt.empty();
        }
    }

    /** A design file. */
    record OfDesign(String name, Design design) implements OpenedSource {
        @Override
        public OptionalInt major() {
            return OptionalInt.of(design.database().version().major());
        }
    }

    /** A database in use, with one connection open to it. */
    record OfLive(LiveConnection connection) implements OpenedSource {
        @Override
        public String name() {
            return connection.address().shown();
        }

        @Override
        public OptionalInt major() {
            return OptionalInt.of(connection.major());
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
