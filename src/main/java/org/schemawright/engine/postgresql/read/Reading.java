package org.schemawright.engine.postgresql.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.engine.postgresql.DefaultPrivileges;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;

/**
 * What has been read so far: objects by name, and the name of everything by its place in the catalog. Lives for one
 * reading, used by one thread.
 */
final class Reading {
    private final int major;
    private final String ownerless;
    private final Map<ObjectRef, SchemaObject> objects = new HashMap<>();
    private final Map<ObjectRef, SortedSet<ObjectRef>> needs = new HashMap<>();
    private final Map<Address, ObjectRef> names = new HashMap<>();
    private final Map<Long, String> schemas = new HashMap<>();
    private final Map<Address, String> comments = new HashMap<>();
    private final Set<Address> extensionMembers = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Traits> owned = new HashMap<>();

    Reading(int major, String ownerless) {
        this.major = major;
        this.ownerless = ownerless;
    }

    int major() {
        return major;
    }

    /** Takes in an object and the place it has in the catalog; the comment on it is added here. */
    void put(Address address, SchemaObject object) {
        names.put(address, object.ref());
        String comment = comments.get(address);
        put(comment == null ? object : object.withTraits(object.traits().withComment(Optional.of(comment))));
    }

    /** Takes in another state of an object that is known by its name already, or one without a place of its own. */
    void put(SchemaObject object) {
        objects.put(object.ref(), withoutDefaultPrivileges(object));
    }

    /** Once something was granted and revoked again, the catalog spells out what it means by nothing otherwise. */
    private SchemaObject withoutDefaultPrivileges(SchemaObject object) {
        Traits traits = object.traits();
        Kind kind = object.ref().kind();
        boolean spelledOut = kind != Kind.DEFAULT_PRIVILEGES
                && traits.privileges()
                        .filter(stated -> stated.equals(DefaultPrivileges.of(kind, major)))
                        .isPresent();
        return spelledOut ? object.withTraits(traits.withPrivileges(Optional.empty())) : object;
    }

    /** Says what a place in the catalog is called, where it is part of an object or stands for one. */
    void name(Address address, ObjectRef ref) {
        names.put(address, ref);
    }

    Optional<ObjectRef> find(Address address) {
        return Optional.ofNullable(names.get(address));
    }

    void schema(long oid, String name) {
        schemas.put(oid, name);
    }

    /** The schema of that identifier; none where it is the engine's own or a temporary one. */
    Optional<String> schema(long oid) {
        return Optional.ofNullable(schemas.get(oid));
    }

    Optional<SchemaObject> object(ObjectRef ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    /** All objects so far, in no order. */
    List<SchemaObject> objects() {
        return List.copyOf(objects.values());
    }

    /** Brings every object's texts into the form in which they are compared. */
    void normalise() {
        objects.replaceAll((_, object) -> NormalTexts.of(object));
    }

    SortedMap<ObjectRef, SchemaObject> objectsByName() {
        return new TreeMap<>(objects);
    }

    void need(ObjectRef dependent, ObjectRef needed) {
        needs.computeIfAbsent(dependent, _ -> new TreeSet<>()).add(needed);
    }

    SortedMap<ObjectRef, SortedSet<ObjectRef>> needsByName() {
        return new TreeMap<>(needs);
    }

    void markExtensionMember(Address address) {
        extensionMembers.add(address);
    }

    /** Objects of extensions belong to their extension and are not read; nor are functions that come with a type. */
    boolean belongsToExtension(Address address) {
        return extensionMembers.contains(address);
    }

    void comment(Address address, String text) {
        comments.put(address, text);
    }

    /** The comment on a part that is no object of its own; whole objects get theirs in {@link #put}. */
    Optional<String> comment(Address address) {
        return Optional.ofNullable(comments.get(address));
    }

    /** One copy of a text that occurs often. */
    String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** The role's name, or that of whoever runs a statement where objects of that role state no owner. */
    String role(String name) {
        return name.equals(ownerless) ? "CURRENT_USER" : name;
    }

    /** A text that is never null, except where the object went away while it was being rendered. */
    static String present(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new ChangedWhileReading("no " + column);
        }
        return text;
    }

    /** A text array as a list; empty where the column is null. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new ArrayList<>() : new ArrayList<>(List.of((String[]) array.getArray()));
    }

    /**
     * Owner and privileges from the columns {@code owner} (text) and {@code acl} (text[], null for the default) of the
     * row.
     */
    Traits traits(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        Array acl = row.getArray("acl");
        if (acl == null) {
            return owned.computeIfAbsent(owner, name -> Ownership.traits(name, null, ownerless));
        }
        return Ownership.traits(owner, (String[]) acl.getArray(), ownerless);
    }
}
