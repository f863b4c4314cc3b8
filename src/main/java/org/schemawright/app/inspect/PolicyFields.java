package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Policy;
import org.schemawright.model.Privilege;
import org.schemawright.model.Visible;

/** The fields of one policy. A condition that its command has no use for goes with the choice of the command. */
final class PolicyFields {
    private static final String PUBLIC = "PUBLIC";
    private static final List<String> COMMANDS = List.of("ALL", "SELECT", "INSERT", "UPDATE", "DELETE");

    private final Form form;
    private final Policy policy;
    private final String name;

    PolicyFields(Form form, Policy policy) {
        this.form = form;
        this.policy = policy;
        this.name = Visible.text(policy.ref().last());
    }

    static boolean reads(String command) {
        return !command.equals("INSERT");
    }

    static boolean writes(String command) {
        return !command.equals("SELECT") && !command.equals("DELETE");
    }

    ComboBox<String> command(String id) {
        return form.choice(
                id,
                Texts.of("inspect.commandOf", name),
                COMMANDS,
                policy.command(),
                chosen -> form.perform(new Edit.Replace(on(policy, chosen))));
    }

    static Policy on(Policy policy, String command) {
        Optional<String> either = policy.using().or(policy::check);
        return new Policy(
                policy.ref(),
                policy.permissive(),
                command,
                policy.roles(),
                reads(command) ? either : Optional.empty(),
                !writes(command)
                        ? Optional.empty()
                        : reads(command) ? policy.check() : policy.check().or(() -> either),
                policy.traits());
    }

    TextField using(String id) {
        return condition(id, "inspect.usingOf", policy.using(), typed -> with(policy.roles(), typed, policy.check()));
    }

    TextField check(String id) {
        return condition(
                id, "inspect.withCheckOf", policy.check(), typed -> with(policy.roles(), policy.using(), typed));
    }

    private TextField condition(
            String id, String key, Optional<String> condition, Function<Optional<String>, Policy> changed) {
        TextField field = form.text(
                id,
                Texts.of(key, name),
                condition.orElse(""),
                typed -> new Edit.Replace(changed.apply(Optional.of(typed).filter(text -> !text.isEmpty()))));
        field.getStyleClass().add("code");
        return form.marked(field, policy.ref());
    }

    TextField roles(String id) {
        return form.text(
                id,
                Texts.of("inspect.rolesOf", name),
                NameList.text(policy.roles().stream()
                        .map(role -> role.equals(Privilege.PUBLIC) ? PUBLIC : role)
                        .toList()),
                typed -> new Edit.Replace(with(parsed(typed), policy.using(), policy.check())));
    }

    /** Nobody named is everybody. */
    private static List<String> parsed(String typed) {
        List<String> roles = NameList.split(typed).stream()
                .map(role -> role.equals(PUBLIC) ? Privilege.PUBLIC : role)
                .toList();
        return roles.isEmpty() ? List.of(Privilege.PUBLIC) : roles;
    }

    private Policy with(List<String> roles, Optional<String> using, Optional<String> check) {
        return new Policy(policy.ref(), policy.permissive(), policy.command(), roles, using, check, policy.traits());
    }
}
