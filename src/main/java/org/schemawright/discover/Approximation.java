package org.schemawright.discover;

import java.util.List;
import java.util.Optional;
import org.schemawright.advise.normalize.Attributes;

/**
 * A dependency that nearly holds, and the rows but for which it would.
 *
 * @param groups     how many values of the determinant stand in more than one row
 * @param broken     in how many of these groups the dependent differs
 * @param exceptions the rows to change, the first ones first
 */
public record Approximation(Attributes determinant, int dependent, int groups, int broken, List<Exception> exceptions) {
    public Approximation {
        exceptions = List.copyOf(exceptions);
    }

    /**
     * A row that is not as the others of its group.
     *
     * @param row      counted from 0
     * @param expected what most others of the group have; where as many have either, what is more frequent elsewhere
     */
    public record Exception(int row, Optional<String> value, Optional<String> expected) {}

    /** The part of the groups in which it holds. */
    public double share() {
        return groups == 0 ? 1 : 1 - (double) broken / groups;
    }
}
