package org.schemawright.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which a schema is written down for people and for other tools. */
public enum DocumentFormat {
    HTML("index", List.of(".html", ".htm")),
    MARKDOWN("README", List.of(".md", ".markdown")),
    DBML("schema", List.of(".dbml")),
    MERMAID("schema", List.of(".mmd", ".mermaid")),
    PLANTUML("schema", List.of(".puml", ".plantuml"));

    private final String stem;
    private final List<String> endings;

    DocumentFormat(String stem, List<String> endings) {
        this.stem = stem;
        this.endings = endings;
    }

    /** As a folder calls it. */
    public String fileName() {
        return stem + endings.getFirst();
    }

    /** Whether diagrams are a part of it. */
    public boolean hasDiagrams() {
        return switch (this) {
            case HTML, MARKDOWN -> true;
            case DBML, MERMAID, PLANTUML -> false;
        };
    }

    public String ending() {
        return endings.getFirst();
    }

    /** The one of a file's ending. */
    public static Optional<DocumentFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }
}
