package org.schemawright.app.connect;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.Texts;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Secret;

/** Asks for secrets in a dialog, whatever thread the question comes from; nothing that was typed is kept here. */
public final class PasswordPrompt implements Prompt {
    @Override
    public Optional<Secret> ask(String question) {
        return answer(question, false).map(Answer::secret);
    }

    @Override
    public Optional<Answer> askToKeep(String question) {
        return answer(question, true);
    }

    @Override
    public boolean trusts(String machine, String fingerprint) {
        return asked(() -> Optional.of(HostDialog.trusts(uppermost(), machine, fingerprint)))
                .orElse(false);
    }

    private static Optional<Answer> answer(String question, boolean keepable) {
        return asked(() -> show(question, keepable));
    }

    private static <T> Optional<T> asked(Callable<Optional<T>> question) {
        var asking = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            asking.run();
        } else {
            Platform.runLater(asking);
        }
        try {
            return asking.get();
        } catch (InterruptedException e) {
            asking.cancel(false);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Optional<Answer> show(String question, boolean keepable) {
        var field = new PasswordField();
        field.setId("password");
        field.setPrefColumnCount(28);
        var label = new Label(question);
        label.setLabelFor(field);
        label.setWrapText(true);
        var dialog = new Dialog<Answer>();
        dialog.initOwner(uppermost());
        dialog.setTitle(Texts.of("connect.password"));
        var keep = new CheckBox(Texts.of("connect.keep"));
        keep.setId("password-keep");
        keep.setVisible(keepable);
        keep.setManaged(keepable);
        dialog.getDialogPane().setContent(new VBox(8, label, field, keep));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setOnShown(_ -> field.requestFocus());
        dialog.setResultConverter(button -> button == ButtonType.OK
                ? new Answer(secret(field), keep.isSelected() ? Keeping.KEYRING : Keeping.MEMORY)
                : null);
        return dialog.showAndWait();
    }

    /** What asks may itself be a dialog. */
    private static @Nullable Window uppermost() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static Secret secret(PasswordField field) {
        char[] typed = new char[field.getLength()];
        field.getCharacters().toString().getChars(0, typed.length, typed, 0);
        field.clear();
        Secret secret = Secret.of(typed.clone());
        Arrays.fill(typed, '\0');
        return secret;
    }
}
