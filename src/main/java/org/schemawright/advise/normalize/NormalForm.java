package org.schemawright.advise.normalize;

/** The normal forms that functional dependencies decide, each stricter than the one before. */
public enum NormalForm {
    FIRST("1NF"),
    SECOND("2NF"),
    THIRD("3NF"),
    BOYCE_CODD("BCNF");

    private final String label;

    NormalForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
