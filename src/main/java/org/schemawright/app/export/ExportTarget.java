package org.schemawright.app.export;

import java.util.Optional;
import org.schemawright.publish.DocumentFormat;
import org.schemawright.publish.PictureFormat;

/** What something open is exported as. */
public enum ExportTarget {
    SVG(".svg", Optional.of(PictureFormat.SVG), Optional.empty()),
    PNG(".png", Optional.of(PictureFormat.PNG), Optional.empty()),
    PDF(".pdf", Optional.of(PictureFormat.PDF), Optional.empty()),
    HTML(".html", Optional.empty(), Optional.of(DocumentFormat.HTML)),
    MARKDOWN(".md", Optional.empty(), Optional.of(DocumentFormat.MARKDOWN)),
    SQL(".sql", Optional.empty(), Optional.empty()),
    DBML(".dbml", Optional.empty(), Optional.of(DocumentFormat.DBML)),
    MERMAID(".mmd", Optional.empty(), Optional.of(DocumentFormat.MERMAID)),
    PLANTUML(".puml", Optional.empty(), Optional.of(DocumentFormat.PLANTUML));

    private final String ending;
    private final Optional<PictureFormat> picture;
    private final Optional<DocumentFormat> document;

    ExportTarget(String ending, Optional<PictureFormat> picture, Optional<DocumentFormat> document) {
        this.ending = ending;
        this.picture = picture;
        this.document = document;
    }

    String ending() {
        return ending;
    }

    /** Of the diagram in front. */
    Optional<PictureFormat> picture() {
        return picture;
    }

    /** Of the whole design. */
    Optional<DocumentFormat> document() {
        return document;
    }
}
