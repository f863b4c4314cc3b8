package org.schemawright.workspace;

import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.source.Script;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.dbml.DbmlFile;

/** A source that was found and opened, and is yet to be loaded in the version that the comparison uses. */
public sealed interface OpenedSource extends AutoCloseable {
    /** As messages and headers call it; fit to be shown, without secrets. */
    String name();

    /** The engine in which it speaks, by its {@link Engine#id()}, where it is of one. */
    Optional<String> engine();

    /** The major version in which it speaks, where it is of one. */
    OptionalInt major();

    @Override
    default void close() {}

    /** A script or a folder of migrations, to be cut into statements by the rules of an engine. */
    record OfScript(String name, Cutting cutting) implements OpenedSource {
        @Override
        public Optional<String> engine() {
            return Optional.empty();
        }

        @Override
        public OptionalInt major() {
            return OptionalInt.empty();
        }

        /** Reads it. */
        @FunctionalInterface
        public interface Cutting {
            Script by(Optional<ScriptSplitter> splitter) throws SourceProblem;
        }
    }

    /** A design file. */
    record OfDesign(String name, Design design) implements OpenedSource {
        @Override
        public Optional<String> engine() {
            return Optional.of(design.database().version().engine());
        }

        @Override
        public OptionalInt major() {
            return OptionalInt.of(design.database().version().major());
        }
    }

    /**
     * A text in DBML.
     *
     * @param engine the one that it is written for, where it says so and that one is known
     */
    record OfDbml(String name, DbmlFile file, Optional<String> engine) implements OpenedSource {
        @Override
        public OptionalInt major() {
            return OptionalInt.empty();
        }
    }

    /** A database in use on a server, with one connection open to it. */
    record OfLive(LiveConnection connection) implements OpenedSource {
        @Override
        public String name() {
            return connection.address().shown();
        }

        @Override
        public Optional<String> engine() {
            return Optional.of(ServerAddress.ENGINE);
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

    /** A database in use that is a file. */
    record OfFile(String name, Engine itsEngine, OpenFile file) implements OpenedSource {
        @Override
        public Optional<String> engine() {
            return Optional.of(itsEngine.id());
        }

        @Override
        public OptionalInt major() {
            return OptionalInt.of(itsEngine.majors().newest());
        }
    }
}
