package org.schemawright.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Scope;
import org.schemawright.design.Design;
import org.schemawright.design.Document;
import org.schemawright.engine.Engine;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.publish.DocumentFormat;

/** A document that is open, whole or in part, handed out in some format. */
public final class ExportDocument {
    private final Workbench bench;

    public ExportDocument(Workbench bench) {
        this.bench = bench;
    }

    /** Some of its tables and views with what they need; everything where none is named. */
    public static Document part(Document whole, Set<ObjectRef> wanted) {
        if (wanted.isEmpty()) {
            return whole;
        }
        List<List<String>> names = wanted.stream().map(ObjectRef::path).toList();
        Design design = whole.design();
        Database part = new Scope(new TreeSet<>(), new TreeSet<>(), names, List.of())
                .of(design.database())
                .database();
        return whole.withDesign(design.withDatabase(part));
    }

    /** @param title what people call it */
    public WriteDocument.Written document(String title, Document document, DocumentFormat format) throws BadRequest {
        return WriteDocument.file(WriteDocument.handout(ready(title, document)), format);
    }

    /** As the SQL that makes it in an empty database. */
    public SortedMap<String, byte[]> sql(String title, Document document) throws Exception {
        LoadDocument.Ready ready = ready(title, document);
        var source = new Loaded(
                title, ready.engine(), Loaded.Origin.DESIGN, document.design().database(), List.of(), () -> {
                    throw new IllegalStateException("statements are written without a copy of what they make");
                });
        var files = new TreeMap<String, byte[]>();
        files.put("schema.sql", new ExportSource(bench).statements(source).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private LoadDocument.Ready ready(String title, Document document) throws BadRequest {
        Engine engine =
                bench.engines().byId(document.design().database().version().engine());
        return new LoadDocument.Ready(title, engine, document, List.of());
    }
}
