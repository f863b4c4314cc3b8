package org.schemawright.app.canvas;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Viewport;

/** Where one looks: at rest, or on the way to somewhere else; and the scene on its way to the next one. */
final class Camera {
    private final ReadOnlyObjectWrapper<Viewport> view = new ReadOnlyObjectWrapper<>(Viewport.START);
    private Optional<Flight> flight = Optional.empty();
    private Optional<Glide> glide = Optional.empty();

    /** A viewport on its way to another one. */
    private record Flight(Viewport from, Viewport to, long start) {
        static final double NANOS = 220e6;

        Viewport at(long now) {
            double part = Math.clamp((now - start) / NANOS, 0, 1);
            return part >= 1 ? to : from.towards(to, part * part * (3 - 2 * part));
        }

        boolean isOver(long now) {
            return now - start >= NANOS;
        }
    }

    ReadOnlyObjectProperty<Viewport> viewProperty() {
        return view.getReadOnlyProperty();
    }

    Viewport view() {
        return view.get();
    }

    /** Where one looks once one has come to rest. */
    Viewport aim() {
        return flight.map(Flight::to).orElseGet(view::get);
    }

    void stay() {
        flight = Optional.empty();
    }

    void look(Viewport other) {
        stay();
        view.set(other);
    }

    void flyTo(Viewport other) {
        if (isCalm()) {
            look(other);
        } else {
            flight = Optional.of(new Flight(view.get(), other, System.nanoTime()));
        }
    }

    /**
     * The next scene is reached from this one by and by.
     *
     * @param nanos how long that takes
     */
    void glideFrom(Scene scene, double nanos) {
        glide = isCalm() ? Optional.empty() : Optional.of(new Glide(scene, System.nanoTime(), nanos));
    }

    /** Whether whoever sits here has told the system that things should not move. */
    private static boolean isCalm() {
        return Platform.getPreferences().isReducedMotion();
    }

    /**
     * Moves on.
     *
     * @param now in nanoseconds, as {@link System#nanoTime()}
     * @return whether one is on the way, so that what is seen has changed
     */
    boolean fly(long now) {
        flight.ifPresent(way -> view.set(way.at(now)));
        boolean flew = flight.isPresent();
        flight = flight.filter(way -> !way.isOver(now));
        return flew;
    }

    /** Whether the scene is on its way, or came to its end just now. */
    boolean glides(long now) {
        boolean glided = glide.isPresent();
        glide = glide.filter(way -> !way.isOver(now));
        return glided;
    }

    Scene seen(Scene scene, long now) {
        return glide.map(way -> way.seen(scene, now)).orElse(scene);
    }
}
