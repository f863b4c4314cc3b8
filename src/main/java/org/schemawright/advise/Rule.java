package org.schemawright.advise;

import java.util.List;

/** Says of a schema what is wrong with it in one respect. A pure function. */
public interface Rule {
    Card card();

    /** In any order; the same facts give the same findings. */
    List<Finding> judge(Facts facts);

    /**
     * What a rule is called.
     *
     * @param code  of the list of rules, such as {@code D1}
     * @param name  words with hyphens, such as {@code no-primary-key}
     * @param title a short sentence
     * @param usual how grave its findings mostly are
     */
    record Card(String code, String name, String title, Severity usual) {
        /** The page about it, from the root of the project. */
        public String page() {
            return "docs/rules/" + code + "-" + name + ".md";
        }
    }
}
