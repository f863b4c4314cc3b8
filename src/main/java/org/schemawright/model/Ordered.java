package org.schemawright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies of maps that cannot change and always iterate in the order of their keys. */
final class Ordered {
    private Ordered() {}

    static <K extends Comparable<? super K>, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<K, V>(map));
    }
}
