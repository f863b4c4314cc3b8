package org.schemawright.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.schemawright.app.common.Background;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Failure;
import org.schemawright.workspace.FollowDesign;
import org.schemawright.workspace.Rebuild.Refusal;

/** Lets a scratch engine follow the open design in the background, and marks what it refuses. Nobody waits for it. */
final class LiveEngine implements AutoCloseable {
    private static final Duration PAUSE = Duration.millis(350);

    private final DesignSession session;
    private final Background background;
    private final FollowDesign follower;
    private final String engine;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private boolean running;
    private boolean closed;
    private Database asked;

    LiveEngine(DesignSession session, Background background, FollowDesign follower, String engine) {
        this.session = session;
        this.background = background;
        this.follower = follower;
        this.engine = engine;
        this.asked = session.database();
        pause.setOnFinished(_ -> ask());
        session.historyProperty().subscribe((before, now) -> {
            if (before.document().design().database() != now.document().design().database()) {
                pause.playFromStart();
            }
        });
        ask();
    }

    /** What the engine is at, as people read it. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void ask() {
        if (running || closed) {
            return;
        }
        running = true;
        asked = session.database();
        state.set(Texts.of("engine.trying", engine));
        background.quietly(() -> follower.refusals(asked), this::answered, this::failed);
    }

    private void answered(List<Refusal> refusals) {
        running = false;
        if (closed) {
            return;
        }
        if (asked != session.database()) {
            ask();
            return;
        }
        Map<ObjectRef, String> problems = new HashMap<>();
        refusals.forEach(refusal -> problems.putIfAbsent(shown(refusal.subject()), refusal.why()));
        session.problemsProperty().set(Map.copyOf(problems));
        state.set(
                problems.isEmpty()
                        ? Texts.of("engine.content", engine)
                        : Texts.of("engine.refuses", engine, problems.size()));
    }

    /** What people see the subject of a statement as a part of. */
    private static ObjectRef shown(ObjectRef subject) {
        return switch (subject.kind()) {
            case PARTITION_ATTACHMENT -> new ObjectRef(Kind.TABLE, subject.path());
            case COLUMN_DEFAULT -> new ObjectRef(Kind.COLUMN, subject.path());
            case SEQUENCE_OWNERSHIP -> new ObjectRef(Kind.SEQUENCE, subject.path());
            default -> subject;
        };
    }

    private void failed(Throwable problem) {
        running = false;
        if (!closed) {
            state.set(Texts.of("engine.silent", Failure.of(problem).message()));
        }
    }

    @Override
    public void close() {
        closed = true;
        pause.stop();
        Thread.ofPlatform().daemon().name("scratch-close").start(follower::close);
    }
}
