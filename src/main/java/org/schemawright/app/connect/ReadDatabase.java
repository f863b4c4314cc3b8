package org.schemawright.app.connect;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Design;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/**
 * A database that was read, or some of its schemas with what these need of the others. Reading is for background
 * threads.
 *
 * @param name  fit to be shown: without passwords
 * @param notes what was not seen or not understood, and what came along
 */
public record ReadDatabase(String name, Design design, List<String> notes) {
    /** Its schemas, each with the number of its tables and views; empty where there is nothing to choose. Quick. */
    public static SortedMap<String, Integer> schemas(Workbench bench, String address) throws Exception {
        SortedMap<String, Integer> schemas = bench.schemas(address.strip());
        return schemas.size() > 1 ? schemas : new TreeMap<>();
    }

    /**
     * Reads what an address names, as the command line does.
     *
     * @param schemas the only ones that are read; none for all that there is
     */
    public static ReadDatabase read(Workbench bench, String address, Set<String> schemas) throws Exception {
        List<String> quoted = schemas.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .toList();
        var narrowing = new Narrowing(quoted, List.of(), List.of(), List.of());
        try (Loaded loaded = bench.load(address.strip(), Wanted.ANY, narrowing)) {
            return new ReadDatabase(loaded.name(), ImportSource.design(loaded), loaded.notes());
        }
    }
}
