package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Operator families, whose loose members come and go one by one. */
final class OperatorFamilyWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object);
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }

    @Override
    public List<Draft> completion(Definition object, Writing writing) {
        return adding(object, SettingList.within(object.properties(), ""));
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        var gone = new ArrayList<>(SettingList.gone(before.properties(), after.properties()));
        SortedMap<String, String> added = SettingList.changed(before.properties(), after.properties());
        added.keySet().stream().filter(before.properties()::containsKey).forEach(gone::add);
        var drafts = new ArrayList<Draft>();
        if (!gone.isEmpty()) {
            drafts.add(Draft.of("ALTER " + Designation.of(after) + " DROP " + String.join(", ", gone))
                    .with(Hazard.NEEDS_SUPERUSER));
        }
        drafts.addAll(adding(after, added));
        return Optional.of(drafts);
    }

    private static List<Draft> adding(Definition object, SortedMap<String, String> members) {
        return members.isEmpty()
                ? List.of()
                : List.of(Draft.of("ALTER " + Designation.of(object) + " ADD "
                                + String.join(", ", OperatorClassWriter.members(members)))
                        .with(Hazard.NEEDS_SUPERUSER));
    }
}
