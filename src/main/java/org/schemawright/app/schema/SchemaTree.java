package org.schemawright.app.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Differing;
import org.schemawright.design.History;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

/** Everything in the schema as a tree, with a search over it. The outline of the diagram for those who do not see it. */
public final class SchemaTree extends VBox {
    private static final int MOST_FOUND = 500;

    private final DesignSession session;
    private final Finder finder = new Finder();
    private final TextField search = new TextField();
    private final TreeView<SchemaNode> tree = new TreeView<>();
    private final Consumer<ObjectRef> goTo;
    private final Set<String> open = new HashSet<>();
    private final Map<ObjectRef, LazyItem> items = new HashMap<>();
    private boolean selecting;

    /**
     * @param goTo  what happens when a line is chosen by Enter or double click
     * @param menus opens the menu of what is selected
     */
    public SchemaTree(DesignSession session, Consumer<ObjectRef> goTo, Consumer<MenuRequest> menus) {
        this.session = session;
        this.goTo = goTo;
        getStyleClass().add("panel");
        search.setId("schema-search");
        search.setPromptText(Texts.of("tree.search"));
        search.setAccessibleText(Texts.of("tree.search"));
        tree.setId("schema-tree");
        tree.setAccessibleText(Texts.of("tree.accessible"));
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("dense", "edge-to-edge");
        tree.setCellFactory(_ -> new SchemaCell(session));
        VBox.setVgrow(tree, Priority.ALWAYS);
        var box = new HBox(search);
        box.getStyleClass().add("search-box");
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(box, tree);
        search.textProperty().subscribe(_ -> rebuild());
        session.historyProperty().subscribe((before, now) -> {
            boolean same = before != null
                    && before.document().design().database()
                            == now.document().design().database();
            if (!same && !renewed(before, now)) {
                rebuild();
            }
        });
        session.selectionProperty().subscribe(this::show);
        session.problemsProperty().subscribe(_ -> tree.refresh());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !selecting) {
                item.getValue()
                        .ref()
                        .ifPresent(ref -> session.selectionProperty().set(Selection.of(ref)));
            }
        });
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                goToSelected();
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
            }
        });
        new TreeMenu(tree, session, menus).listen();
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                tree.requestFocus();
                tree.getSelectionModel().selectFirst();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
    }

    /** Where the same objects are there as before, only the lines of those that changed are made anew. */
    private boolean renewed(@Nullable History before, History now) {
        if (before == null || !search.getText().isBlank()) {
            return false;
        }
        Database fresh = now.document().design().database();
        Optional<List<ObjectRef>> changed =
                Differing.keys(before.document().design().database().objects(), fresh.objects());
        changed.stream().flatMap(List::stream).forEach(ref -> {
            LazyItem item = items.get(ref);
            if (item != null) {
                item.renew(() -> parts(fresh.find(ref).orElseThrow()));
            }
        });
        return changed.isPresent();
    }

    public TextField search() {
        return search;
    }

    /** Brings an object's line into sight, with the keyboard; a search that hides it ends. */
    public void reveal(ObjectRef ref) {
        if (find(tree.getRoot(), ref).isEmpty()) {
            search.clear();
        }
        show(Selection.of(ref));
        tree.scrollTo(Math.max(0, tree.getSelectionModel().getSelectedIndex() - 5));
        tree.requestFocus();
    }

    private void goToSelected() {
        TreeItem<SchemaNode> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            item.getValue().ref().ifPresent(goTo);
        }
    }

    private void rebuild() {
        if (tree.getRoot() != null && search.getText().isBlank()) {
            remember(tree.getRoot());
        }
        var root = new TreeItem<>(new SchemaNode(Optional.empty(), Kind.SCHEMA, "", ""));
        if (search.getText().isBlank()) {
            root.getChildren().addAll(schemas());
        } else {
            root.getChildren().addAll(found(search.getText()));
        }
        selecting = true;
        tree.setRoot(root);
        selecting = false;
        show(session.selection());
    }

    private void remember(TreeItem<SchemaNode> item) {
        for (TreeItem<SchemaNode> child : item.getChildren()) {
            String path = key(child.getValue());
            if (child.isExpanded()) {
                open.add(path);
            } else {
                open.remove(path);
            }
            if (!child.isLeaf() && child.isExpanded()) {
                remember(child);
            }
        }
    }

    private static String key(SchemaNode node) {
        return node.ref().map(ObjectRef::toString).orElse(node.label());
    }

    private List<TreeItem<SchemaNode>> found(String text) {
        finder.follow(session.database());
        return finder.find(text, MOST_FOUND).stream()
                .map(found -> new TreeItem<>(SchemaNode.of(found.ref(), found.label(), found.beside())))
                .toList();
    }

    private List<TreeItem<SchemaNode>> schemas() {
        items.clear();
        Database database = session.database();
        Map<String, List<SchemaObject>> bySchema = new TreeMap<>(SchemaOrder.names());
        var loose = new ArrayList<SchemaObject>();
        for (SchemaObject object : database.objects().values()) {
            boolean part =
                    SchemaFacts.isPart(object.ref().kind()) || object.ref().kind() == Kind.SEQUENCE_OWNERSHIP;
            boolean folded =
                    object instanceof Table table && table.partitionOf().isPresent();
            if (object.ref().kind() == Kind.SCHEMA) {
                bySchema.computeIfAbsent(object.ref().last(), _ -> new ArrayList<>());
            } else if (!part
                    && !folded
                    && object.ref().path().size() >= 2
                    && object.ref().kind() != Kind.OPAQUE) {
                bySchema.computeIfAbsent(object.ref().schema(), _ -> new ArrayList<>())
                        .add(object);
            } else if (!part && !folded) {
                loose.add(object);
            }
        }
        var items = new ArrayList<TreeItem<SchemaNode>>();
        bySchema.forEach((name, objects) -> items.add(schema(name, objects, bySchema.size() < 4)));
        loose.forEach(object -> items.add(new TreeItem<>(SchemaNode.of(
                object.ref(),
                Visible.text(object.ref().display()),
                object.ref().kind().label()))));
        return items;
    }

    private TreeItem<SchemaNode> schema(String name, List<SchemaObject> objects, boolean few) {
        ObjectRef ref = ObjectRef.of(Kind.SCHEMA, name);
        var item = new TreeItem<>(SchemaNode.of(ref, Visible.text(name), String.valueOf(objects.size())));
        objects.sort(SchemaOrder.objects());
        objects.forEach(object -> item.getChildren().add(object(object)));
        item.setExpanded(few || open.contains(key(item.getValue())));
        return item;
    }

    private TreeItem<SchemaNode> object(SchemaObject object) {
        String faded = object instanceof Table ? "" : object.ref().kind().label();
        var node = SchemaNode.of(object.ref(), SchemaOrder.label(object.ref()), faded);
        if (!(object instanceof Table) && !(object instanceof View)) {
            return new TreeItem<>(node);
        }
        var item = new LazyItem(node, () -> parts(object));
        items.put(object.ref(), item);
        item.setExpanded(open.contains(key(node)));
        return item;
    }

    private List<TreeItem<SchemaNode>> parts(SchemaObject object) {
        var items = new ArrayList<TreeItem<SchemaNode>>();
        if (object instanceof Table table) {
            for (Column column : table.columns()) {
                items.add(new TreeItem<>(
                        SchemaNode.of(column.ref(), Visible.text(column.name()), Visible.text(column.type()))));
            }
        }
        session.facts()
                .of(object.ref())
                .own()
                .forEach(ref -> items.add(new TreeItem<>(
                        SchemaNode.of(ref, Visible.text(ref.last()), ref.kind().label()))));
        return items;
    }

    private void show(Selection selection) {
        if (selection.single().isEmpty() || tree.getRoot() == null) {
            return;
        }
        ObjectRef ref = selection.single().get();
        TreeItem<SchemaNode> now = tree.getSelectionModel().getSelectedItem();
        if (now != null && now.getValue().ref().filter(ref::equals).isPresent()) {
            return;
        }
        find(tree.getRoot(), ref).ifPresent(item -> {
            selecting = true;
            tree.getSelectionModel().select(item);
            int row = tree.getRow(item);
            tree.scrollTo(Math.max(0, row - 5));
            selecting = false;
        });
    }

    private static Optional<TreeItem<SchemaNode>> find(TreeItem<SchemaNode> item, ObjectRef ref) {
        for (TreeItem<SchemaNode> child : item.getChildren()) {
            ObjectRef there = child.getValue().ref().orElse(ref);
            if (there.equals(ref)) {
                return Optional.of(child);
            }
            boolean above = ref.path().size() > there.path().size()
                    && ref.path().subList(0, there.path().size()).equals(there.path());
            if (above) {
                var below = find(child, ref);
                if (below.isPresent()) {
                    child.setExpanded(true);
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
