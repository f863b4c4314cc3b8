package org.schemawright.app.convert;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Command.Group;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.engine.Engine;

/** The action that makes a design of another engine of the open one; the open one stays as it is. */
public final class Converting {
    private final Shell shell;

    private Converting(Shell shell) {
        this.shell = shell;
    }

    public static List<Command> commands(Shell shell) {
        return List.of(Command.of(
                "convert", Group.DATABASE, Feather.REPEAT, "", shell.isOpen(), new Converting(shell)::choose));
    }

    private void choose() {
        shell.sessionProperty().get().ifPresent(session -> {
            List<Engine> others = shell.bench().engines().all().stream()
                    .filter(engine ->
                            !engine.id().equals(session.database().version().engine()))
                    .toList();
            Optional<String> answer = shell.ask(
                    Texts.of("convert.title"),
                    Texts.of("convert.about"),
                    others.stream().map(Engine::title).toList());
            others.stream()
                    .filter(engine -> answer.equals(Optional.of(engine.title())))
                    .findFirst()
                    .ifPresent(engine -> convert(session, engine));
        });
    }

    private void convert(DesignSession session, Engine to) {
        shell.background()
                .run(
                        Texts.of("convert.working", to.title()),
                        _ -> ConvertedDesign.of(
                                shell.bench(),
                                Texts.of("convert.source"),
                                session.document().design(),
                                to),
                        converted -> RemarksDialog.show(shell, to, converted, () -> open(converted)),
                        shell::failed);
    }

    private void open(ConvertedDesign converted) {
        shell.background()
                .run(
                        Texts.of("status.arranging"),
                        cancellation -> Opening.arranged(converted.design(), List.of(), cancellation),
                        shell::open,
                        shell::failed);
    }
}
