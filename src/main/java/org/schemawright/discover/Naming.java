package org.schemawright.discover;

import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;
import org.schemawright.discover.ColumnProfile.NameHint;

/** How much has to follow from a column for it to name something, by what it looks like and what it is called. */
final class Naming {
    private static final int TOLD_OF_A_DAY = 2;
    private static final double NEARLY = 0.8;

    private final EncodedTable table;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;
    private final Kinship kinship;

    /** @param determined of each column those that follow from it, itself included */
    Naming(EncodedTable table, ColumnProfile[] profiles, Attributes[] determined, Kinship kinship) {
        this.table = table;
        this.profiles = profiles;
        this.determined = determined;
        this.kinship = kinship;
    }

    /**
     * Whether what follows from a column is called after it: {@code water_depth} after {@code water}; unless all that is
     * called so follows from a key of its own, as from {@code water_id}. A count that parts another count says nothing, as
     * {@code seats_first} does of {@code seats}.
     */
    boolean isNamesake(int place) {
        return determined[place]
                        .places()
                        .anyMatch(other -> kinship.isNamesake(place, other)
                                && !(isLook(place, Look.WHOLE) && isLook(other, Look.WHOLE)))
                && IntStream.range(0, table.width())
                        .noneMatch(other -> kinship.isNamesake(place, other)
                                && profiles[other].hint().key()
                                && determined[other].contains(place)
                                && !determined[place].contains(other));
    }

    /**
     * Whether a column is called after what names a thing, and so tells of that: {@code country_letters} and {@code
     * country_order} after {@code country}, and {@code client_unique_id} after {@code client_id}, of which there is one for
     * each thing and which stands before it.
     */
    boolean tellsOf(int place, Entity thing, boolean ordered) {
        return thing.key()
                        .places()
                        .anyMatch(key -> kinship.isNamesake(key, place)
                                || !profiles[place].hint().key() && kinship.beginsWith(place, key))
                || ordered
                        && thing.aliases()
                                .places()
                                .anyMatch(alias -> alias < place
                                        && profiles[alias].hint() == NameHint.ID
                                        && kinship.beginsWith(place, alias));
    }

    /**
     * Whether a column names something.
     *
     * @param aliases    how many columns follow from it from which it follows too
     * @param dependents how many others follow from it
     * @param apart      whether all these stand behind others that do not follow from it
     */
    boolean names(int key, long aliases, long dependents, boolean apart) {
        ColumnProfile profile = profiles[key];
        boolean identified = profile.look() == Look.TIME && isIdentified(key);
        if (profile.hint() == NameHint.VALUE && !identified && aliases + dependents < 4) {
            return false;
        }
        if (profile.hint() == NameHint.PLACE && aliases + dependents < (apart ? 2 : 3)) {
            return false;
        }
        boolean hinted = profile.hint().key() || kinship.isFamily(determined[key]);
        boolean two = table.distinct(key) <= 2;
        return switch (profile.look()) {
            case WHOLE ->
                hinted
                        ? aliases + dependents >= 1
                        : two
                                ? aliases + dependents >= 3
                                : aliases >= 1 || dependents >= (profile.dense() > 0.1 ? 1 : 2);
            case CODE -> hinted && aliases + dependents >= 1 || !two && (aliases >= 1 || dependents >= 2);
            case NAME ->
                hinted && (aliases >= 1 || dependents >= 2)
                        || apart && (aliases >= 1 || dependents >= 1 && isSaidAgain(key))
                        || !two && (aliases >= 1 && dependents >= 1 || dependents >= 3);
            case TIME ->
                (profile.hint().key() || identified) && aliases + dependents >= TOLD_OF_A_DAY
                        || isRepeated(key) && Math.max(measures(key), apart ? untold(key) : 0) >= TOLD_OF_A_DAY;
            case DECIMAL, LONG_TEXT -> false;
        };
    }

    /** Whether a column is called like a part of days of another one, and all that follows from it is what a calendar says of these. */
    boolean isOfACalendar(int key) {
        return determined[key]
                        .places()
                        .filter(place -> table.distinct(place) > 1)
                        .allMatch(place -> CalendarParts.called(table.names().get(place)))
                && IntStream.range(0, table.width())
                        .filter(day -> isLook(day, Look.TIME)
                                && determined[day].contains(key)
                                && !determined[key].contains(day))
                        .anyMatch(day -> new CalendarParts(table, day).tell(determined[key].without(key)));
    }

    /** Whether a column that follows is called by the whole name of this one and more, as the word in another language is. */
    private boolean isSaidAgain(int key) {
        return determined[key]
                .places()
                .anyMatch(place ->
                        table.distinct(place) > NEARLY * table.distinct(key) && kinship.isNamesake(key, place));
    }

    /** Whether what a moment names is named by what is called a key as well. */
    private boolean isIdentified(int moment) {
        return determined[moment]
                .places()
                .anyMatch(place -> profiles[place].hint().key() && determined[place].contains(moment));
    }

    /** How many columns follow from a moment that hold measures or texts, and nearly as many different ones. */
    private long measures(int moment) {
        return determined[moment]
                .without(moment)
                .places()
                .filter(place -> isLook(place, Look.DECIMAL) || isLook(place, Look.LONG_TEXT))
                .filter(place -> table.distinct(place) * 4 > table.distinct(moment))
                .count();
    }

    private long untold(int day) {
        return new CalendarParts(table, day).untold(determined[day]);
    }

    private boolean isRepeated(int moment) {
        return table.distinct(moment) * 3 <= table.rows();
    }

    private boolean isLook(int place, Look look) {
        return profiles[place].look() == look;
    }
}
