package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Index;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Indexes that are not the making of a constraint, of tables and materialized views. */
final class IndexWriter implements KindWriter<Index> {
    @Override
    public List<Draft> create(Index index, Writing writing) {
        var site = TableSite.of(index.ref(), writing);
        var drafts = new ArrayList<Draft>();
        Draft draft = made(index, site);
        List<Draft> attachment = AttachedIndex.attach(index.ref(), writing);
        drafts.add(attachment.isEmpty() ? checked(draft, index, site) : draft);
        drafts.addAll(attachment);
        drafts.addAll(IndexMarks.move(new TreeMap<>(), index.properties(), index.ref(), site));
        drafts.addAll(statistics(new TreeMap<>(), index));
        drafts.addAll(TraitWriter.created(index, writing));
        return drafts;
    }

    /** What a view is made of can agree where its tables do not. */
    private static Draft checked(Draft draft, Index index, TableSite site) {
        boolean unasked = index.unique() && site.isMaterializedView();
        return unasked ? draft.with(Hazard.MAY_FAIL_ON_ROWS) : draft.checkedBy(DuplicateCheck.ofIndex(index, site));
    }

    private static Draft made(Index index, TableSite site) {
        if (AttachedIndex.hasOwnChildren(index.ref(), site.writing()) || AttachedIndex.isLeftOpen(index)) {
            return site.draft(statement(index, "", "ONLY "), Hazard.BLOCKS_WRITES);
        }
        return site.isOnline()
                ? site.draft(statement(index, "CONCURRENTLY ", ""), Hazard.NOT_TRANSACTIONAL)
                : site.draft(statement(index, "", ""), Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE);
    }

    private static String statement(Index index, String how, String where) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + how
                + Quote.name(index.ref().last()) + " ON " + where + definition(index);
    }

    /** From the table's name on. */
    private static String definition(Index index) {
        var words = new StringBuilder(Quote.qualified(index.ref()));
        if (!index.method().equals("btree")) {
            words.append(" USING ").append(Quote.name(index.method()));
        }
        words.append(index.keys().stream().map(IndexWriter::key).collect(Collectors.joining(", ", " (", ")")));
        if (!index.include().isEmpty()) {
            words.append(" INCLUDE (").append(Quote.names(index.include())).append(")");
        }
        words.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
        words.append(RelationOptions.with(index.options()));
        Optional.ofNullable(index.properties().get("tablespace"))
                .ifPresent(space -> words.append(" TABLESPACE ").append(Quote.name(space)));
        index.predicate()
                .ifPresent(
                        predicate -> words.append(" WHERE (").append(predicate).append(")"));
        return words.toString();
    }

    private static String key(Index.Key key) {
        var words = new StringBuilder(key.column()
                .map(Quote::name)
                .orElseGet(() -> "(" + key.expression().orElseThrow() + ")"));
        key.collation().ifPresent(collation -> words.append(" COLLATE ").append(collation));
        key.operatorClass().ifPresent(operatorClass -> words.append(" ").append(operatorClass));
        if (key.descending()) {
            words.append(" DESC");
        }
        if (key.descending() != key.nullsFirst()) {
            words.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return words.toString();
    }

    /**
     * Never concurrently: a second run of a script must not drop what has taken the name since, so the drop is noted
     * together with its effect, which the concurrent form, as it runs in no transaction, cannot be. The lock is short.
     */
    @Override
    public List<Draft> drop(Index index, Writing writing) {
        return List.of(TableSite.of(index.ref(), writing).draft("DROP " + Designation.of(index), Hazard.BLOCKS_READS));
    }

    @Override
    public Alteration alter(Index before, Index after, Writing writing) {
        boolean same =
                before.unique() == after.unique() && definition(bare(before)).equals(definition(bare(after)));
        if (!same || before.valid() != after.valid() && !canBeFilled(after, writing)) {
            return new Alteration.Replace(same ? "the index is not valid" : "another index under the same name");
        }
        var site = TableSite.of(after.ref(), writing);
        String alter = "ALTER INDEX " + AttachedIndex.name(after.ref());
        var drafts = new ArrayList<Draft>(RelationOptions.move(alter, before.options(), after.options()));
        tablespace(before, after, alter, site).ifPresent(drafts::add);
        drafts.addAll(AttachedIndex.attachAnew(after.ref(), writing));
        drafts.addAll(IndexMarks.move(before.properties(), after.properties(), after.ref(), site));
        drafts.addAll(statistics(before.properties(), after));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    /** The index without what can be changed while it stands. */
    private static Index bare(Index index) {
        return new Index(
                index.ref(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.valid(),
                new TreeMap<>(),
                new TreeMap<>(),
                index.traits());
    }

    private static Optional<Draft> tablespace(Index before, Index after, String alter, TableSite site) {
        var wanted = Optional.ofNullable(after.properties().get("tablespace"));
        return Optional.ofNullable(before.properties().get("tablespace")).equals(wanted)
                ? Optional.empty()
                : Optional.of(site.draft(
                        alter + " SET TABLESPACE " + wanted.map(Quote::name).orElse("pg_default"),
                        Hazard.BLOCKS_READS));
    }

    /** Such as {@code 1=100,3=500}: the number of the key and its target. */
    private static List<Draft> statistics(Map<String, String> before, Index after) {
        SortedMap<String, String> had = targets(before);
        SortedMap<String, String> wanted = targets(after.properties());
        String alter = "ALTER INDEX " + AttachedIndex.name(after.ref()) + " ALTER COLUMN ";
        var drafts = new ArrayList<Draft>();
        SettingList.gone(had, wanted).forEach(key -> drafts.add(Draft.of(alter + key + " SET STATISTICS -1")));
        SettingList.changed(had, wanted)
                .forEach((key, target) -> drafts.add(Draft.of(alter + key + " SET STATISTICS " + target)));
        return drafts;
    }

    private static SortedMap<String, String> targets(Map<String, String> properties) {
        String targets = properties.getOrDefault("statistics", "");
        return targets.isEmpty() ? new TreeMap<>() : SettingList.ofList(targets);
    }

    /** An index of a divided table gets valid by the parts that it lacks, but parts cannot leave it. */
    private static boolean canBeFilled(Index after, Writing writing) {
        return after.valid() && TableSite.of(after.ref(), writing).isPartitioned();
    }
}
