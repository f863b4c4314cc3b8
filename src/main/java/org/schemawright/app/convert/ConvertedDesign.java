package org.schemawright.app.convert;

import java.util.Comparator;
import java.util.List;
import org.schemawright.convert.Remark;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.workspace.ConvertSource;
import org.schemawright.workspace.ConvertSource.Converted;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Workbench;

/**
 * A design as another engine took it.
 *
 * @param remarks all that is not as it was, what is lost first
 * @param notes   what was left out before, since its own engine refuses it
 */
record ConvertedDesign(Design design, List<Remark> remarks, List<String> notes) {
    ConvertedDesign {
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /** Slow: for a background thread. */
    static ConvertedDesign of(Workbench bench, String name, Design design, Engine to) throws Exception {
        try (Loaded loaded = bench.load(name, design);
                Converted converted = new ConvertSource(bench).convert(loaded, to)) {
            List<Remark> remarks = converted.remarks().stream()
                    .sorted(Comparator.comparing(Remark::sort).thenComparing(Remark::object))
                    .toList();
            return new ConvertedDesign(ImportSource.design(converted.loaded()), remarks, loaded.notes());
        }
    }
}
