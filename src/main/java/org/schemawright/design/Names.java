package org.schemawright.design;

import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.engine.NameLimit;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/** Which names a thing can have, and names for what comes without one. */
public final class Names {
    private Names() {}

    /** How many bytes of a name an engine keeps; empty where it cuts none. */
    public static OptionalInt mostBytes(EngineVersion version) {
        return NameLimit.of(version)
                .filter(limit -> limit.unit() == NameLimit.Unit.BYTES)
                .map(limit -> OptionalInt.of(limit.most()))
                .orElse(OptionalInt.empty());
    }

    /** Refuses what no engine takes, and what is taken already. */
    public static void check(Database database, ObjectRef wanted) throws EditRefused {
        String name = wanted.last();
        if (name.isBlank()) {
            throw new EditRefused(Reason.NAME_EMPTY);
        }
        if (name.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            throw new EditRefused(Reason.NAME_BROKEN, name);
        }
        Optional<NameLimit> limit = NameLimit.of(database.version()).filter(there -> !there.holds(name));
        if (limit.isPresent()) {
            throw new EditRefused(
                    tooLong(limit.get()), name, String.valueOf(limit.get().most()));
        }
        if (isTaken(database, wanted)) {
            throw new EditRefused(Reason.NAME_TAKEN, name);
        }
    }

    private static Reason tooLong(NameLimit limit) {
        return switch (limit.unit()) {
            case BYTES -> Reason.NAME_TOO_LONG;
            case CHARACTERS -> Reason.NAME_OF_TOO_MANY_CHARACTERS;
        };
    }

    /** Whether something has this name that stands in its way: tables, views, sequences and indexes share theirs. */
    public static boolean isTaken(Database database, ObjectRef wanted) {
        if (database.has(wanted)) {
            return true;
        }
        return Kinds.NAMED_AS_RELATIONS.contains(wanted.kind())
                && wanted.path().size() == 2
                && Kinds.NAMED_AS_RELATIONS.stream()
                        .anyMatch(kind -> database.objects().containsKey(new ObjectRef(kind, wanted.path())));
    }

    /** The name itself, or with the first number behind it that makes it free; no longer than the engine takes. */
    public static String free(Database database, ObjectRef wanted) {
        Optional<NameLimit> limit = NameLimit.of(database.version());
        String start = limit.map(there -> there.cut(wanted.last(), 0)).orElse(wanted.last());
        String name = start;
        for (int number = 2; isTaken(database, with(wanted, name)); number++) {
            String behind = "_" + number;
            name = limit.map(there -> there.cut(start, behind.length())).orElse(start) + behind;
        }
        return name;
    }

    /** The name itself, or with the first number behind it that makes it free. */
    public static String free(String wanted, java.util.function.Predicate<String> taken) {
        String name = wanted;
        for (int number = 2; taken.test(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    public static ObjectRef with(ObjectRef ref, String name) {
        var path = new java.util.ArrayList<>(ref.path());
        int last = ref.kind() == Kind.ROUTINE || ref.kind() == Kind.AGGREGATE ? path.size() - 2 : path.size() - 1;
        path.set(last, name);
        return new ObjectRef(ref.kind(), path);
    }
}
