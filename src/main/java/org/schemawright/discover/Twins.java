package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/** Things that always come together with another, and so look as if they were other names of it. */
final class Twins {
    private static final double RATHER_DENSE = 0.5;
    private static final double DENSE = 0.9;
    private static final int MANY = 20;

    private final EntitySearch search;
    private final Kinship kinship;

    Twins(EntitySearch search, Kinship kinship) {
        this.search = search;
        this.kinship = kinship;
    }

    /** Columns among an entity's aliases that look as if something else were named by them, one for each of these. */
    List<Integer> of(Entity entity) {
        return entity.aliases()
                .places()
                .filter(place -> isNameOfAnother(place, entity)
                        || isCounted(place) && !kinship.isCalledAfter(place, entity.key()))
                .filter(place -> search.profile(place).look() != Look.TIME)
                .filter(place -> search.profile(place).hint().key()
                        || search.profile(place).dense() > DENSE
                        || entity.key()
                                .places()
                                .noneMatch(key -> search.copies().are(key, place)))
                .boxed()
                .collect(ArrayList::new, this::addUnlessCalledLikeAnother, List::addAll);
    }

    private boolean isNameOfAnother(int place, Entity entity) {
        return search.profile(place).hint().key() && kinship.different(Attributes.of(place), entity.key());
    }

    private boolean isCounted(int place) {
        return search.profile(place).counts()
                && search.profile(place).dense() > RATHER_DENSE
                && search.table().distinct(place) > MANY;
    }

    /** What has two names of its own, as customers have, is one thing. */
    private void addUnlessCalledLikeAnother(List<Integer> twins, int place) {
        if (twins.stream().noneMatch(other -> kinship.isCalledAfter(place, Attributes.of(other)))) {
            twins.add(place);
        }
    }
}
