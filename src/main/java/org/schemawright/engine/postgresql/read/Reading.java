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
import java.util.TreeMap;
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
    private final Map<ObjectRef, SchemaObject> objects = new TreeMap<>();
    private final Map<Address, ObjectRef> names = new HashMap<>();
    private final Set<Address> extensionMembers = new HashSet<>();
    private final List<String> unseen = new ArrayList<>();

    Reading(int major, String ownerless) {
        this.major = major;
        this.ownerless = ownerless;
    }

    int major() {
        return major;
    }

    /** Takes in an object and the place it has in the catalog. */
    void put(Address address, SchemaObject object) {
        objects.put(object.ref(), object);
        names.put(address, object.ref());
    }

    /** Takes in another state of an object that is known by its name already, or one without a place of its own. */
    void put(SchemaObject object) {
        objects.put(object.ref(), object);
    }

    /** Says what a place in the catalog is called, where it is part of an object or stands for one. */
    void name(Address address, ObjectRef ref) {
        names.put(address, ref);
    }

    Optional<ObjectRef> find(Address address) {
        return Optional.ofNullable(names.get(address));
    }

    Optional<SchemaObject> object(ObjectRef ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    Map<ObjectRef, SchemaObject> objects() {
        return objects;
    }

    Map<Address, ObjectRef> names() {
        return names;
    }

    void markExtensionMember(Address address) {
        extensionMembers.add(address);
    }

    /** Objects of extensions belong to their extension and are not read. */
    boolean belongsToExtension(Address address) {
        return extensionMembers.contains(address);
    }

    void unseen(String sentence) {
        unseen.add(sentence);
    }

    List<String> unseenThings() {
        return unseen;
    }

    /**
     * Owner and privileges from the columns {@code owner} (text) and {@code acl} (text[], null for the default) of the
     * row. Comments are added to all objects at the end, from one query.
     */
    Traits traits(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        Array acl = row.getArray("acl");
        return Ownership.traits(owner, acl == null ? null : (String[]) acl.getArray(), ownerless);
    }
}
