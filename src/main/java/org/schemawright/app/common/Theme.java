package org.schemawright.app.common;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.text.Font;
import org.schemawright.diagram.Typeface;

/** Light, dark, or as the system has it; and the fonts that come along. */
public final class Theme {
    /** What a user can choose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Shades> shades = new ReadOnlyObjectWrapper<>(Shades.LIGHT);

    public Theme() {
        for (Typeface face : Typeface.values()) {
            try (var file = Theme.class.getResourceAsStream(face.resource())) {
                Font.loadFont(file, 12);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        choice.subscribe(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The colours of what is drawn on the canvas. */
    public ReadOnlyObjectProperty<Shades> shadesProperty() {
        return shades.getReadOnlyProperty();
    }

    public boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                isDark()
                        ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                        : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        shades.set(isDark() ? Shades.DARK : Shades.LIGHT);
    }
}
