package org.schemawright.app.normalize;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Part;

/** To which of its parts each column of a table goes, told the same way wherever it is shown. */
final class NewHomes {
    private NewHomes() {}

    /** The number of the part: the one whose key it is in, rather than one from which it refers there; none where it stays. */
    static Optional<Integer> of(List<Part> parts, String column) {
        if (parts.getFirst().columns().contains(column)) {
            return Optional.empty();
        }
        List<Integer> all = IntStream.range(1, parts.size())
                .filter(number -> parts.get(number).columns().contains(column))
                .boxed()
                .toList();
        return all.stream()
                .filter(number -> parts.get(number).key().contains(column))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
