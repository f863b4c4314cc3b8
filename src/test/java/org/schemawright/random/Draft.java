package org.schemawright.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A schema while it is drawn: its pieces by key, in the order in which they came, and the dice. */
final class Draft {
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final Random random;
    private final Names names;
    private final int major;
    private final int hostility;

    /** Of a hundred names so many are hostile. */
    Draft(long seed, int major, int hostility) {
        this.random = new Random(seed);
        this.names = new Names();
        this.major = major;
        this.hostility = hostility;
    }

    private Draft(Draft other, long seed) {
        this.random = new Random(seed);
        this.names = new Names(other.names);
        this.major = other.major;
        this.hostility = other.hostility;
        this.pieces.putAll(other.pieces);
    }

    Draft copy(long seed) {
        return new Draft(this, seed);
    }

    int major() {
        return major;
    }

    int hostility() {
        return hostility;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> Optional<T> maybe(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    String name(String stem) {
        return names.next(this, stem);
    }

    /** A name in one of the schemas, with the schema. */
    String qualified(String stem) {
        return schema().key() + "." + name(stem);
    }

    SchemaPiece schema() {
        return pick(all(SchemaPiece.class));
    }

    /** Adds a piece, or puts it in the place of the one with its key. */
    <P extends Piece> P put(P piece) {
        pieces.put(piece.key(), piece);
        return piece;
    }

    void remove(Piece piece) {
        pieces.remove(piece.key());
    }

    boolean has(Piece piece) {
        return pieces.get(piece.key()) == piece;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    <P extends Piece> List<P> all(Class<P> sort) {
        return pieces.values().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** A table as it has become since. */
    TablePiece now(TablePiece table) {
        return pieces.get(table.key()) instanceof TablePiece current ? current : table;
    }

    /** Pieces that were there before this one, so that two never need each other. */
    <P extends Piece> List<P> before(Class<P> sort, String key) {
        var found = new ArrayList<P>();
        for (Piece piece : pieces.values()) {
            if (piece.key().equals(key)) {
                break;
            }
            if (sort.isInstance(piece)) {
                found.add(sort.cast(piece));
            }
        }
        return found;
    }

    /** Drops or mends what needs things that are not there. */
    void settle() {
        boolean settled = false;
        while (!settled) {
            settled = true;
            var there = new LinkedHashSet<String>();
            pieces.values().forEach(piece -> there.addAll(piece.provides()));
            for (Piece piece : pieces()) {
                Optional<Piece> fitted = piece.fitted(there);
                if (fitted.isEmpty()) {
                    remove(piece);
                } else {
                    put(fitted.get());
                }
                settled &= fitted.isPresent() && fitted.get().equals(piece);
            }
        }
    }

    /** The script that makes all of it, each piece after what it needs. */
    String script() {
        var providers = new LinkedHashMap<String, Piece>();
        pieces.values().forEach(piece -> piece.provides().forEach(thing -> providers.put(thing, piece)));
        var text = new StringBuilder("SET check_function_bodies = off;\n");
        var written = new LinkedHashSet<Piece>();
        pieces.values().forEach(piece -> write(piece, providers, written, text));
        return text.toString();
    }

    private static void write(Piece piece, Map<String, Piece> providers, Set<Piece> written, StringBuilder text) {
        if (!written.add(piece)) {
            return;
        }
        for (String need : piece.needs()) {
            Piece provider = providers.get(need);
            if (provider == null) {
                throw new IllegalStateException(piece.key() + " needs " + need);
            }
            write(provider, providers, written, text);
        }
        piece.sql().forEach(statement -> text.append(statement).append(";\n"));
    }
}
