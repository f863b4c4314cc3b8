package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Kind;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;

/** Whose an object is and who may do what with it, a line a role. */
final class PrivilegeRows {
    private static final String PUBLIC = "PUBLIC";
    private static final String OWNER = "OWNER";
    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::grantee).thenComparing(Holder::grantable);

    private final Form form;
    private final Kind kind;
    private final Traits traits;
    private final Function<Traits, Edit> changed;

    /** Rights of one role, all of which it may pass on or none. */
    private record Holder(String grantee, boolean grantable) {}

    /** @param changed makes the edit after which the object has these traits */
    PrivilegeRows(Form form, Kind kind, Traits traits, Function<Traits, Edit> changed) {
        this.form = form;
        this.kind = kind;
        this.traits = traits;
        this.changed = changed;
    }

    static PrivilegeRows of(Form form, SchemaObject object) {
        return new PrivilegeRows(
                form, object.ref().kind(), object.traits(), traits -> new Edit.Replace(object.withTraits(traits)));
    }

    void show() {
        SortedMap<Holder, List<String>> holders = holders(traits.privileges().orElse(List.of()));
        int count = holders.size() + (traits.owner().isPresent() ? 1 : 0);
        form.section("privileges", count, Optional.of(this::add));
        traits.owner()
                .ifPresent(owner -> form.field(
                        "inspect.owner",
                        "object-owner",
                        owner,
                        typed -> changed.apply(
                                traits.withOwner(Optional.of(typed).filter(text -> !text.isEmpty())))));
        int row = 1;
        for (var holder : holders.entrySet()) {
            row(holder.getKey(), holder.getValue(), row);
            row++;
        }
    }

    private static SortedMap<Holder, List<String>> holders(List<Privilege> privileges) {
        var holders = new TreeMap<Holder, List<String>>(ORDER);
        privileges.forEach(
                one -> holders.computeIfAbsent(new Holder(one.grantee(), one.grantable()), _ -> new ArrayList<>())
                        .add(one.right()));
        return holders;
    }

    private void row(Holder holder, List<String> rights, int row) {
        String name = shown(holder.grantee());
        TextField who = form.text(
                "privilege-role-" + row,
                Texts.of("inspect.role", row),
                name,
                typed -> edit(holder, new Holder(grantee(typed), holder.grantable()), rights));
        TextField what = form.text(
                "privilege-rights-" + row,
                Texts.of("inspect.rightsOf", name),
                NameList.text(rights),
                typed -> edit(holder, holder, NameList.split(typed.toUpperCase(Locale.ROOT))));
        who.setPrefColumnCount(7);
        var grantable = form.check(
                "privilege-grantable-" + row,
                Texts.of("inspect.grantableOf", name),
                holder.grantable(),
                chosen -> form.perform(edit(holder, new Holder(holder.grantee(), chosen), rights)));
        var remove = form.small(
                Feather.X, Texts.of("inspect.revoke", name), () -> form.perform(edit(holder, holder, List.of())));
        form.line(new HBox(6, who, what, grantable, remove));
    }

    private static String shown(String grantee) {
        return grantee.equals(Privilege.PUBLIC)
                ? PUBLIC
                : grantee.equals(Privilege.OWNER) ? OWNER : Visible.text(grantee);
    }

    private static String grantee(String typed) {
        return typed.equals(PUBLIC) || typed.isEmpty()
                ? Privilege.PUBLIC
                : typed.equals(OWNER) ? Privilege.OWNER : typed;
    }

    /** One holder's rights in the place of those it had. */
    private Edit edit(Holder before, Holder after, List<String> rights) {
        var privileges = new ArrayList<Privilege>();
        for (Privilege one : traits.privileges().orElse(List.of())) {
            if (!before.equals(new Holder(one.grantee(), one.grantable()))) {
                privileges.add(one);
            }
        }
        rights.forEach(right -> privileges.add(new Privilege(after.grantee(), right, after.grantable())));
        List<Privilege> ordered = privileges.stream().distinct().sorted().toList();
        return changed.apply(traits.withPrivileges(Optional.of(ordered)));
    }

    private void add() {
        var holder = new Holder(Privilege.PUBLIC, false);
        List<String> had = holders(traits.privileges().orElse(List.of())).getOrDefault(holder, List.of());
        var rights = new ArrayList<>(had);
        rights.add(usual(had));
        form.perform(edit(holder, holder, rights));
    }

    private String usual(List<String> had) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> had.contains("SELECT") ? "INSERT" : "SELECT";
            case ROUTINE, AGGREGATE -> "EXECUTE";
            default -> "USAGE";
        };
    }
}
