package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.DefaultPrivileges;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * Owner, privileges and comment of any object. The owner comes first, since a change of owner rewrites the access
 * control list. Privileges that are not stated are those of the kind, {@link DefaultPrivileges}.
 */
final class TraitWriter {
    /** Sorts before all default privileges, so that the many other objects need not be looked at. */
    private static final ObjectRef FIRST_DEFAULT = ObjectRef.of(Kind.DEFAULT_PRIVILEGES, "");

    private TraitWriter() {}

    /** What an object that was just created still lacks. A table's columns are asked for apart, after the table. */
    static List<Draft> created(SchemaObject object, Writing writing) {
        Traits traits = object.traits();
        var drafts = new ArrayList<Draft>();
        if (traits.owner().isPresent()) {
            drafts.add(owner(object, traits.owner()));
        }
        drafts.addAll(privilegesOfCreated(object, writing));
        traits.comment().ifPresent(text -> drafts.add(comment(Designation.of(object), text)));
        if (object instanceof Column column) {
            drafts.addAll(IdentitySequenceWriter.unstated(column, writing));
        }
        return drafts;
    }

    /** What leads from the traits of one state of an object to those of another. */
    static List<Draft> altered(SchemaObject before, SchemaObject after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        if (!before.traits().owner().equals(after.traits().owner()) && !followsItsTable(after.ref(), writing)) {
            Draft owner = owner(after, after.traits().owner());
            drafts.add(holdsRows(after.ref()) ? owner.with(Hazard.BLOCKS_READS) : owner);
        }
        drafts.addAll(privilegesOfAltered(before, after, writing));
        if (!before.traits().comment().equals(after.traits().comment())) {
            drafts.add(comment(Designation.of(after), after.traits().comment()));
        }
        return drafts;
    }

    private static boolean holdsRows(ObjectRef ref) {
        return switch (ref.kind()) {
            case TABLE, FOREIGN_TABLE, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }

    /** The comment on something, by its designation. */
    static Draft comment(String designation, String text) {
        return Draft.of("COMMENT ON " + designation + " IS " + Quote.text(text));
    }

    /** The comment on something, or that there is none any more. */
    static Draft comment(String designation, Optional<String> text) {
        return text.map(it -> comment(designation, it))
                .orElseGet(() -> Draft.of("COMMENT ON " + designation + " IS NULL"));
    }

    /** The rights on one column of a relation, whether that is a table or a view. */
    static List<Draft> columnPrivileges(
            SchemaObject relation, String column, List<Privilege> before, List<Privilege> after) {
        return new Rights(
                        Designation.granted(relation),
                        Quote.name(column),
                        ownerOf(relation.traits(), relation.traits()))
                .move(before, after);
    }

    private static Draft owner(SchemaObject object, Optional<String> owner) {
        return Draft.of("ALTER " + Designation.of(object) + " OWNER TO " + inSql(owner));
    }

    /** Where no source names the owner, it is the role that runs the script. */
    private static String inSql(Optional<String> owner) {
        return owner.map(Quote::name).orElse("CURRENT_ROLE");
    }

    /** A sequence that a column owns has the owner of the table, and refuses to be given another. */
    private static boolean followsItsTable(ObjectRef ref, Writing writing) {
        ObjectRef ownership = ref.withKind(Kind.SEQUENCE_OWNERSHIP);
        return ref.kind() == Kind.SEQUENCE
                && writing.before().find(ownership).isPresent()
                && writing.before().find(ownership).equals(writing.after().find(ownership));
    }

    private static List<Draft> privilegesOfCreated(SchemaObject object, Writing writing) {
        List<Privilege> plain = DefaultPrivileges.of(object.ref().kind(), writing.major());
        List<String> given = grantedByDefault(object.ref(), writing);
        boolean stated = writing.after().stated().contains(Aspect.PRIVILEGES);
        Optional<List<Privilege>> wanted = object.traits().privileges();
        if (wanted.isEmpty() && (given.isEmpty() || !stated)) {
            return List.of();
        }
        Rights rights = rights(object, ownerOf(object.traits(), relationOf(object, writing)));
        if (given.isEmpty()) {
            return rights.move(plain, wanted.orElse(plain));
        }
        var grantees = new TreeSet<>(given);
        plain.forEach(privilege -> grantees.add(privilege.grantee()));
        return rights.set(grantees, wanted.orElse(plain));
    }

    private static List<Draft> privilegesOfAltered(SchemaObject before, SchemaObject after, Writing writing) {
        if (before.traits().privileges().equals(after.traits().privileges())
                && before.traits().owner().equals(after.traits().owner())) {
            return List.of();
        }
        List<Privilege> plain = DefaultPrivileges.of(after.ref().kind(), writing.major());
        List<Privilege> start = underNewOwner(
                before.traits().privileges().orElse(plain), after.traits().owner());
        List<Privilege> wanted = after.traits().privileges().orElse(plain);
        String owner = ownerOf(after.traits(), relationOf(after, writing));
        var drafts = new ArrayList<>(rights(after, owner).move(start, wanted));
        if (before instanceof Table from && after instanceof Table to) {
            drafts.addAll(columnRightsThatWent(from, to, start, wanted, owner));
        }
        return drafts;
    }

    /** The engine folds what the new owner was granted before into its rights as the owner. */
    private static List<Privilege> underNewOwner(List<Privilege> privileges, Optional<String> owner) {
        return privileges.stream()
                .map(it -> owner.filter(it.grantee()::equals).isPresent()
                        ? new Privilege(Privilege.OWNER, it.right(), it.grantable())
                        : it)
                .toList();
    }

    /** To revoke a right on a table is to revoke it on all its columns; what was granted on those is granted again. */
    private static List<Draft> columnRightsThatWent(
            Table before, Table after, List<Privilege> start, List<Privilege> wanted, String owner) {
        var drafts = new ArrayList<Draft>();
        var revoked = start.stream().filter(it -> !wanted.contains(it)).toList();
        for (Column column : after.columns()) {
            var again = column.traits().privileges().stream()
                    .flatMap(List::stream)
                    .filter(it -> revoked.stream().anyMatch(gone -> sameRight(gone, it)))
                    .toList();
            if (before.column(column.name()).isPresent()) {
                drafts.addAll(new Rights(Designation.granted(after), Quote.name(column.name()), owner)
                        .move(List.of(), again));
            }
        }
        return drafts;
    }

    private static boolean sameRight(Privilege one, Privilege other) {
        return one.grantee().equals(other.grantee()) && one.right().equals(other.right());
    }

    private static Rights rights(SchemaObject object, String owner) {
        String column = object instanceof Column it ? Quote.name(it.name()) : "";
        return new Rights(Designation.granted(object), column, owner);
    }

    /** The owner of a column and of the sequence behind it is its table's. */
    private static Traits relationOf(SchemaObject object, Writing writing) {
        return object instanceof Column || object.ref().kind() == Kind.IDENTITY_SEQUENCE
                ? writing.after()
                        .table(object.ref().whole(Kind.TABLE))
                        .map(Table::traits)
                        .orElse(Traits.NONE)
                : Traits.NONE;
    }

    private static String ownerOf(Traits first, Traits second) {
        return inSql(first.owner().or(second::owner));
    }

    /**
     * Whom ALTER DEFAULT PRIVILEGES may have given rights on a new object of this kind, at either end of the migration.
     * The path of such an object is role, schema ("" for any) and the kind of object in the engine's plural.
     */
    private static List<String> grantedByDefault(ObjectRef ref, Writing writing) {
        String plural = plural(ref.kind());
        return Stream.of(writing.before(), writing.after())
                .flatMap(database -> database.objects().tailMap(FIRST_DEFAULT).values().stream())
                .filter(it -> it.ref().kind() == Kind.DEFAULT_PRIVILEGES
                        && it.ref().last().equals(plural))
                .filter(it -> it.ref().name().isEmpty() || it.ref().name().equals(ref.schema()))
                .flatMap(it -> it.traits().privileges().stream().flatMap(List::stream))
                .map(Privilege::grantee)
                .distinct()
                .toList();
    }

    private static String plural(Kind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLES";
            case SEQUENCE, IDENTITY_SEQUENCE -> "SEQUENCES";
            case ROUTINE, AGGREGATE -> "FUNCTIONS";
            case SHELL_TYPE, ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE, DOMAIN -> "TYPES";
            case SCHEMA -> "SCHEMAS";
            case Kind _ -> "none";
        };
    }
}
