package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.Secrets;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * Subscriptions. They come without a slot and do not connect, since where to is a secret; they go without telling the
 * publisher, since that cannot be done in a transaction.
 */
final class SubscriptionWriter implements DefinitionWriter {
    private static final List<String> OPTIONS = List.of(
            "binary",
            "streaming",
            "synchronous_commit",
            "disable_on_error",
            "password_required",
            "run_as_owner",
            "origin");

    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + " CONNECTION " + Quote.text("dbname='" + Secrets.WITHHELD + "'")
                + " PUBLICATION " + DefinitionWriter.property(object, "publications")
                + " WITH (connect = false, slot_name = NONE, " + options(object, OPTIONS) + ")";
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }

    @Override
    public List<Draft> drop(Definition object, Writing writing) {
        String alter = "ALTER " + Designation.of(object);
        return List.of(
                Draft.of(alter + " DISABLE").with(Hazard.NEEDS_SUPERUSER),
                Draft.of(alter + " SET (slot_name = NONE)").with(Hazard.NEEDS_SUPERUSER),
                Draft.of("DROP " + Designation.of(object)).with(Hazard.NEEDS_SUPERUSER));
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        if (DefinitionWriter.differs("publications", before, after)) {
            drafts.add(Draft.of("ALTER " + Designation.of(after) + " SET PUBLICATION "
                            + DefinitionWriter.property(after, "publications") + " WITH (refresh = false)")
                    .with(Hazard.NEEDS_SUPERUSER));
        }
        var changed = OPTIONS.stream()
                .filter(name -> DefinitionWriter.differs(name, before, after))
                .toList();
        if (!changed.isEmpty()) {
            drafts.add(Draft.of("ALTER " + Designation.of(after) + " SET (" + options(after, changed) + ")")
                    .with(Hazard.NEEDS_SUPERUSER));
        }
        return Optional.of(drafts);
    }

    private static String options(Definition object, List<String> names) {
        var options = new ArrayList<String>();
        for (String name : names) {
            String value = object.properties().get(name);
            if (value != null) {
                options.add(name + " = " + Quote.text(value));
            }
        }
        return String.join(", ", options);
    }
}
