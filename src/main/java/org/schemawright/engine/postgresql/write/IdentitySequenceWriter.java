package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.plan.Draft;

/**
 * What is said of the sequence behind an identity column beyond how it counts: rights, a comment, a persistence that is
 * not the table's. The sequence itself comes and goes with its column.
 */
final class IdentitySequenceWriter implements KindWriter<Definition> {
    private static final String PERSISTENCE = "persistence";

    /** A new sequence of which nothing is said may still have been given rights by default. */
    static List<Draft> unstated(Column column, Writing writing) {
        if (!(column.value() instanceof Identity identity)) {
            return List.of();
        }
        ObjectRef ref = column.ref().whole(Kind.TABLE).part(Kind.IDENTITY_SEQUENCE, identity.sequenceName());
        return writing.after().find(ref).isPresent() ? List.of() : TraitWriter.created(bare(ref), writing);
    }

    private static Definition bare(ObjectRef ref) {
        return new Definition(ref, new TreeMap<>(), Traits.NONE);
    }

    @Override
    public List<Draft> create(Definition object, Writing writing) {
        var drafts = new ArrayList<>(persistence(bare(object.ref()), object, writing));
        drafts.addAll(TraitWriter.created(object, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Definition object, Writing writing) {
        return staysWithItsColumn(object.ref(), writing) ? change(object, bare(object.ref()), writing) : List.of();
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return new Alteration.InPlace(change(before, after, writing), Set.of());
    }

    private static List<Draft> change(Definition before, Definition after, Writing writing) {
        var drafts = new ArrayList<>(persistence(before, after, writing));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return drafts;
    }

    private static List<Draft> persistence(Definition before, Definition after, Writing writing) {
        if (!DefinitionWriter.differs(PERSISTENCE, before, after)) {
            return List.of();
        }
        boolean tables = writing.after()
                .table(after.ref().whole(Kind.TABLE))
                .filter(Table::unlogged)
                .isPresent();
        String wanted = after.properties().getOrDefault(PERSISTENCE, tables ? "unlogged" : "logged");
        return List.of(
                Draft.of("ALTER " + Designation.of(after) + " SET " + wanted.toUpperCase(java.util.Locale.ROOT)));
    }

    private static boolean staysWithItsColumn(ObjectRef ref, Writing writing) {
        return writing.after().table(ref.whole(Kind.TABLE)).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.value() instanceof Identity identity
                        && identity.sequenceName().equals(ref.last()));
    }
}
