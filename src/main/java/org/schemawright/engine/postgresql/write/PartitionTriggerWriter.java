package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;
import org.schemawright.model.Trigger;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** When a partition's copy of a trigger fires, where that is not when its parent's does. */
final class PartitionTriggerWriter implements KindWriter<Definition> {
    @Override
    public List<Draft> create(Definition copy, Writing writing) {
        return List.of(state(copy.ref(), DefinitionWriter.property(copy, "state"), writing));
    }

    /** It fires again when its parent does; what then becomes of that goes down to it. */
    @Override
    public List<Draft> drop(Definition copy, Writing writing) {
        return parentsState(copy.ref(), writing.before()).map(state -> state(copy.ref(), state, writing)).stream()
                .toList();
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return new Alteration.InPlace(create(after, writing), Set.of());
    }

    /** Whatever is done to a trigger is done to its copies, also to those that fire at other times. */
    static Set<ObjectRef> copiesOf(Trigger trigger, Database database) {
        ObjectRef table = trigger.ref().whole(Kind.TABLE);
        return database.all(Definition.class)
                .map(Definition::ref)
                .filter(ref -> ref.kind() == Kind.PARTITION_TRIGGER
                        && ref.last().equals(trigger.ref().last())
                        && isBelow(ref.whole(Kind.TABLE), table, database))
                .collect(Collectors.toSet());
    }

    private static boolean isBelow(ObjectRef partition, ObjectRef table, Database database) {
        Optional<ObjectRef> above = parent(partition, database);
        while (above.isPresent() && !above.get().equals(table)) {
            above = parent(above.get(), database);
        }
        return above.isPresent();
    }

    /** Copies further down follow. */
    private static Draft state(ObjectRef copy, String state, Writing writing) {
        String sql = "ALTER TABLE " + Quote.qualified(copy) + " " + FiringState.words(state) + " TRIGGER "
                + Quote.name(copy.last());
        return TableSite.of(copy, writing).draft(sql, Hazard.BLOCKS_WRITES);
    }

    private static Optional<String> parentsState(ObjectRef copy, Database database) {
        Optional<ObjectRef> parent = parent(copy.whole(Kind.TABLE), database);
        while (parent.isPresent()) {
            for (Kind kind : List.of(Kind.TRIGGER, Kind.CONSTRAINT_TRIGGER, Kind.PARTITION_TRIGGER)) {
                switch (database.objects().get(parent.get().part(kind, copy.last()))) {
                    case Trigger trigger -> {
                        return Optional.of(trigger.state());
                    }
                    case Definition above -> {
                        return Optional.of(DefinitionWriter.property(above, "state"));
                    }
                    case null, default -> {}
                }
            }
            parent = parent(parent.get(), database);
        }
        return Optional.empty();
    }

    private static Optional<ObjectRef> parent(ObjectRef table, Database database) {
        return database.table(table).flatMap(Table::partitionOf).map(PartitionOf::parent);
    }
}
