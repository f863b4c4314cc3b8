package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** Opens the menu of what is selected, made of the commands that there are for everything. */
final class ContextMenus {
    private final MainView main;
    private final ContextMenu menu = new ContextMenu();
    private Optional<MenuRequest> last = Optional.empty();

    ContextMenus(MainView main) {
        this.main = main;
        menu.setId("context-menu");
        // Who asks for the menu of something else gets it at once, and not only this one closed.
        menu.setConsumeAutoHidingEvents(false);
    }

    void open(MenuRequest request) {
        // Some systems tell of the menu key twice, as a key and as a wish for a menu.
        if (menu.isShowing() && last.equals(Optional.of(request))) {
            return;
        }
        last = Optional.of(request);
        menu.hide();
        main.page().ifPresent(page -> {
            menu.getItems().setAll(items(page, request));
            menu.show(request.owner(), request.at().getX(), request.at().getY());
            menu.getScene().getRoot().setAccessibleText(Texts.of("context.of", subject(page.session())));
        });
    }

    private List<MenuItem> items(DesignPage page, MenuRequest request) {
        var items = new ArrayList<MenuItem>();
        for (List<Offers.Offer> group : new Offers(page.session(), request.from()).groups()) {
            List<MenuItem> some = group.stream()
                    .flatMap(offer -> items(offer, page, request.place()))
                    .toList();
            if (!some.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(some);
        }
        return items;
    }

    /** What the engine of this design has not got is left out. */
    private Stream<MenuItem> items(Offers.Offer offer, DesignPage page, Optional<Point> place) {
        Stream<Command> commands = main.commands().stream()
                .filter(offer::isOf)
                .filter(command -> command.enabled().get())
                .map(command -> command.called(offer.words().map(Texts::of).orElseGet(command::label)))
                .map(placed(page, place));
        return offer.isFamily() ? MenuItems.of(commands.toList()).stream() : commands.map(MenuItems::of);
    }

    /** What is made goes where somebody pointed, and the menu says so. */
    private static UnaryOperator<Command> placed(DesignPage page, Optional<Point> place) {
        return command -> place.filter(_ -> Offers.PLACED.contains(command.id()))
                .map(at -> command.called(Texts.of("context.here", command.label()))
                        .by(action -> () -> page.diagram().menu().at(at, action)))
                .orElse(command);
    }

    /** What the menu is of, for those who hear it. */
    private static String subject(DesignSession session) {
        Selection selection = session.selection();
        Optional<String> named = selection
                .note()
                .map(_ -> Texts.of("context.note"))
                .or(() -> selection.area().map(area -> Texts.of("context.area", Visible.text(area))))
                .or(() -> selection.single().map(ContextMenus::named));
        return named.orElseGet(() -> selection.isEmpty()
                ? Texts.of("inspect.diagram", Visible.text(session.diagram().name()))
                : Texts.of("inspect.many", selection.refs().size()));
    }

    private static String named(ObjectRef ref) {
        return Texts.of("inspect.title", ref.kind().label(), Visible.text(ref.last()));
    }
}
