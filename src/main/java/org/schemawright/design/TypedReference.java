package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * A reference as people type it: {@code customer} alone, {@code buyer_id -> customer}, or with the columns that are
 * meant, {@code buyer_id -> shop.customer(id)}. A table alone means its key; columns that are not there yet are made, of
 * the type of what they refer to.
 *
 * @param columns  of the referencing table; none where the convention names them
 * @param target   the table, with its schema or without
 * @param referred columns of the target; none for its key
 */
public record TypedReference(List<String> columns, String target, List<String> referred) {
    private static final Pattern TYPED = Pattern.compile(
            "(?:(?<columns>.+?)\\s*(?:->|→)\\s*)?(?<target>(?:(?!->|→)[^()])+?)\\s*(?:\\((?<referred>[^()]*)\\))?");

    public TypedReference {
        columns = List.copyOf(columns);
        referred = List.copyOf(referred);
    }

    /** Empty for what is no reference. */
    public static Optional<TypedReference> of(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TypedReference(
                names(parts.group("columns")), parts.group("target"), names(parts.group("referred"))));
    }

    private static List<String> names(@Nullable String listed) {
        return Stream.of(listed == null ? new String[0] : listed.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The edit that makes it, with the columns that it wants. */
    public Edit edit(Database database, ObjectRef from) throws EditRefused {
        ObjectRef to = table(database, from);
        if (columns.isEmpty() && referred.isEmpty()) {
            return Drafts.reference(database, from, to);
        }
        List<String> wanted = referred.isEmpty() ? Drafts.key(database, to).columns() : referred;
        Table target = database.table(to).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, target()));
        Table source = database.table(from).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, from.display()));
        var edits = new ArrayList<Edit>();
        var own = new ArrayList<String>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            Column of = target.column(name)
                    .orElseThrow(() -> new EditRefused(
                            Reason.UNKNOWN, to.part(Kind.COLUMN, name).display()));
            String column = i < columns.size() ? columns.get(i) : Drafts.referencing(to, name);
            own.add(column);
            if (source.column(column).isEmpty()) {
                int place = source.columns().size() + edits.size() + 1;
                edits.add(new Edit.AddColumn(Drafts.column(from, column, of.type(), true), place));
            }
        }
        edits.add(new Edit.Add(Drafts.reference(database, from, own, to, wanted)));
        return new Edit.Several(Edit.Purpose.NEW_REFERENCE, edits);
    }

    /** Without a schema, that of the referencing table comes first; letters count where two would fit. */
    private ObjectRef table(Database database, ObjectRef from) throws EditRefused {
        int dot = target.lastIndexOf('.');
        String schema = dot < 0 ? from.schema() : target.substring(0, dot);
        ObjectRef exact = ObjectRef.of(Kind.TABLE, schema, target.substring(dot + 1));
        if (database.table(exact).isPresent()) {
            return exact;
        }
        List<ObjectRef> alike = database.objects().keySet().stream()
                .filter(ref -> ref.kind() == Kind.TABLE && ref.last().equalsIgnoreCase(exact.last()))
                .filter(ref -> dot < 0 || ref.schema().equalsIgnoreCase(schema))
                .toList();
        return alike.stream()
                .filter(ref -> ref.schema().equals(from.schema()))
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .orElseThrow(() -> new EditRefused(Reason.UNKNOWN, target));
    }
}
