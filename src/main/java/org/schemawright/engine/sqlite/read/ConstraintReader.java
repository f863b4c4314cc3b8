package org.schemawright.engine.sqlite.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.ConstraintNames;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.engine.sqlite.read.TableText.CheckText;
import org.schemawright.engine.sqlite.read.TableText.ConstraintText;
import org.schemawright.engine.sqlite.read.TableText.Deferral;
import org.schemawright.engine.sqlite.read.TableText.KeyText;
import org.schemawright.engine.sqlite.read.TableText.ReferenceText;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** The constraints of one table, each under its name or what it goes by. */
final class ConstraintReader {
    private static final String UNNAMED = "";

    private final ObjectRef table;
    private final List<ColumnRow> columns;
    private final Catalog catalog;
    private final Relations relations;
    private final Map<Kind, Set<String>> taken = new EnumMap<>(Kind.class);

    ConstraintReader(ObjectRef table, List<ColumnRow> columns, Catalog catalog, Relations relations) {
        this.table = table;
        this.columns = columns;
        this.catalog = catalog;
        this.relations = relations;
    }

    List<Constraint> constraints(List<ConstraintText> texts) {
        var constraints = new ArrayList<Constraint>();
        for (ConstraintText text : texts) {
            ObjectRef unnamed = table.part(kind(text), UNNAMED);
            Constraint found = constraint(text, unnamed);
            String name = text.name().orElseGet(() -> ConstraintNames.unnamed(found));
            Set<String> others = taken.computeIfAbsent(unnamed.kind(), _ -> new HashSet<>());
            String free = ConstraintNames.free(name, others);
            others.add(free);
            constraints.add(constraint(text, table.part(kind(text), free)));
        }
        return constraints;
    }

    private static Kind kind(ConstraintText text) {
        return switch (text) {
            case KeyText key -> key.primary() ? Kind.PRIMARY_KEY : Kind.UNIQUE_CONSTRAINT;
            case CheckText _ -> Kind.CHECK_CONSTRAINT;
            case ReferenceText _ -> Kind.FOREIGN_KEY;
        };
    }

    private Constraint constraint(ConstraintText text, ObjectRef ref) {
        return switch (text) {
            case KeyText key -> key(key, ref);
            case CheckText check ->
                new Constraint.Check(
                        ref, mentioned(check.expression()), check.expression(), false, Settings.PLAIN, Traits.NONE);
            case ReferenceText reference -> reference(reference, ref);
        };
    }

    private Constraint key(KeyText key, ObjectRef ref) {
        var options = new TreeMap<String, String>();
        key.conflict().ifPresent(conflict -> options.put(Terms.CONFLICT, conflict));
        if (key.autoincrement()) {
            options.put(Terms.AUTOINCREMENT, Terms.SET);
        }
        if (key.aside()) {
            options.put(Terms.ASIDE, Terms.SET);
        }
        if (!key.keys().equals(Quote.names(key.columns()))) {
            options.put(Terms.KEYS, key.keys());
        }
        List<String> names = called(key.columns(), columns);
        var index = new KeyIndex(List.of(), false, options);
        return key.primary()
                ? new Constraint.PrimaryKey(ref, names, index, Settings.PLAIN, Traits.NONE)
                : new Constraint.Unique(ref, names, false, index, Settings.PLAIN, Traits.NONE);
    }

    private Constraint reference(ReferenceText reference, ObjectRef ref) {
        String target = relations.called(reference.target());
        var settings = new Settings(
                reference.deferral() != Deferral.NONE, reference.deferral() == Deferral.DEFERRED, true, true, true);
        return new Constraint.ForeignKey(
                ref,
                called(reference.columns(), columns),
                Terms.table(target),
                called(reference.targetColumns(), catalog.columns().getOrDefault(target, List.of())),
                reference.match().orElse("SIMPLE"),
                reference.onUpdate(),
                reference.onDelete(),
                List.of(),
                false,
                settings,
                Traits.NONE);
    }

    /** The names as the columns were given them. */
    private static List<String> called(List<String> names, List<ColumnRow> among) {
        return names.stream()
                .map(name -> ColumnRow.called(name, among).orElse(name))
                .toList();
    }

    private List<String> mentioned(String expression) {
        Set<String> names = Lexer.tokens(expression).stream()
                .filter(token -> token.isName() && token.sort() != Token.Sort.STRING)
                .map(token -> Terms.folded(token.name()))
                .collect(Collectors.toSet());
        return columns.stream()
                .map(ColumnRow::name)
                .filter(column -> names.contains(Terms.folded(column)))
                .sorted()
                .toList();
    }
}
