package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.View;
import org.schemawright.model.View.Materialized;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Materialized views. Their rows are derived, so nothing is lost when one is dropped and made anew. */
final class MaterializedViewWriter implements KindWriter<View> {
    private static final String METHOD = "access method";
    private static final String OPTION = "option ";
    private static final String TABLESPACE = "tablespace";

    @Override
    public List<Draft> create(View view, Writing writing) {
        var drafts = new ArrayList<Draft>();
        var properties = materialized(view).properties();
        Draft creation = Draft.of("CREATE " + Designation.of(view)
                + clause(" USING ", properties.get(METHOD))
                + RelationOptions.with(view.options())
                + clause(" TABLESPACE ", properties.get(TABLESPACE))
                + " AS\n" + view.query() + "\n"
                + (materialized(view).populated() ? "WITH DATA" : "WITH NO DATA"));
        drafts.add(materialized(view).populated() ? creation.with(Hazard.SCANS_TABLE) : creation);
        drafts.addAll(columns(view, new TreeMap<>(), properties));
        drafts.addAll(TraitWriter.created(view, writing));
        drafts.addAll(ViewColumnWriter.move(view, List.of(), view.columns()));
        return drafts;
    }

    @Override
    public List<Draft> drop(View view, Writing writing) {
        return List.of(Draft.of("DROP " + Designation.of(view)).with(Hazard.BLOCKS_READS));
    }

    @Override
    public Alteration alter(View before, View after, Writing writing) {
        boolean sameColumns = before.columns().size() == after.columns().size()
                && ViewColumnWriter.isStart(before.columns(), after.columns());
        if (!sameColumns || !before.query().equals(after.query())) {
            return new Alteration.Replace("the query of a materialized view cannot be changed");
        }
        var old = materialized(before).properties();
        var now = materialized(after).properties();
        String alter = "ALTER " + Designation.of(after);
        var drafts = new ArrayList<Draft>();
        if (writing.major() < 16 && old.keySet().stream().anyMatch(key -> isStorage(key) && !now.containsKey(key))) {
            return new Alteration.Replace("only PostgreSQL 16 and later can return to the storage of the type");
        }
        if (!method(old).equals(method(now))) {
            if (writing.major() < 15) {
                return new Alteration.Replace("only PostgreSQL 15 and later can change an access method");
            }
            drafts.add(Draft.of(alter + " SET ACCESS METHOD " + Quote.name(method(now)))
                    .with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS));
        }
        if (!tablespace(old).equals(tablespace(now))) {
            drafts.add(Draft.of(alter + " SET TABLESPACE " + Quote.name(tablespace(now)))
                    .with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS));
        }
        drafts.addAll(RelationOptions.move(alter, before.options(), after.options()));
        drafts.addAll(columns(after, old, now));
        if (materialized(before).populated() != materialized(after).populated()) {
            drafts.add(Draft.of("REFRESH " + Designation.of(after)
                            + (materialized(after).populated() ? "" : " WITH NO DATA"))
                    .with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS));
        }
        drafts.addAll(TraitWriter.altered(before, after, writing));
        drafts.addAll(ViewColumnWriter.move(after, before.columns(), after.columns()));
        return new Alteration.InPlace(drafts, Set.of());
    }

    /** The settings of single columns, whose names in the model end in {@code of} and the column. */
    private static List<Draft> columns(View view, SortedMap<String, String> before, SortedMap<String, String> after) {
        var drafts = new ArrayList<Draft>();
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            int of = key.indexOf(" of ");
            Optional<String> old = Optional.ofNullable(before.get(key));
            Optional<String> now = Optional.ofNullable(after.get(key));
            if (of >= 0 && !old.equals(now)) {
                String alter = "ALTER " + Designation.of(view) + " ALTER COLUMN " + Quote.name(key.substring(of + 4));
                String what = key.substring(0, of);
                Draft draft = Draft.of(alter + setting(what, now));
                drafts.add(exclusive(what) ? draft.with(Hazard.BLOCKS_READS) : draft);
            }
        }
        return drafts;
    }

    private static String setting(String what, Optional<String> now) {
        return switch (what) {
            case "statistics" -> " SET STATISTICS " + now.orElse("-1");
            case "storage" -> " SET STORAGE " + now.orElse("DEFAULT");
            case "compression" -> " SET COMPRESSION " + now.orElse("default");
            default -> option(what.substring(OPTION.length()), now);
        };
    }

    private static String option(String name, Optional<String> now) {
        return now.map(value -> " SET (" + RelationOptions.list(Map.of(name, value)) + ")")
                .orElse(" RESET (" + Quote.name(name) + ")");
    }

    private static boolean exclusive(String setting) {
        return setting.equals("storage") || setting.equals("compression");
    }

    private static boolean isStorage(String key) {
        return key.startsWith("storage of ");
    }

    private static Materialized materialized(View view) {
        return view.materialized().orElseThrow(() -> new IllegalArgumentException(view.ref() + " has no stored rows"));
    }

    private static String method(SortedMap<String, String> properties) {
        return properties.getOrDefault(METHOD, "heap");
    }

    private static String tablespace(SortedMap<String, String> properties) {
        return properties.getOrDefault(TABLESPACE, "pg_default");
    }

    private static String clause(String words, @Nullable String name) {
        return name == null ? "" : words + Quote.name(name);
    }
}
