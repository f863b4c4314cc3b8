package org.schemawright.discover;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which columns tell where something is. */
final class PlaceWords {
    /** Where a house stands: what is told of it is of that place, be it called so or not. */
    static final Set<String> LYING = Set.of("address", "addr", "location");

    /** Where nobody else is. */
    static final Set<String> HOUSE = Set.of("street", "address", "addr");

    /** What is told of nothing but a place. */
    static final Set<String> EXACT = Set.of("street", "postal", "postcode", "zip", "district", "latitude", "longitude");

    /** What names a place that many things can be in. */
    static final Set<String> NAMED =
            Set.of("address", "addr", "location", "city", "town", "country", "place", "region", "district");

    /** All that what lies in one place has in common. */
    static final Set<String> ANY = Stream.of(
                    LYING,
                    EXACT,
                    Set.of("city", "town", "state", "province", "county", "country", "region"),
                    Set.of("lat", "lon", "lng", "timezone", "zone", "dst", "tz", "utc", "gmt", "offset"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private PlaceWords() {}
}
