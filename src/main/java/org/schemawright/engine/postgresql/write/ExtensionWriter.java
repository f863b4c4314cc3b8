package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Aspect;
import org.schemawright.model.Extension;
import org.schemawright.plan.Draft;

/** Extensions. The version is written only where both ends of the migration speak of versions; nobody can be given one. */
final class ExtensionWriter implements KindWriter<Extension> {
    @Override
    public List<Draft> create(Extension extension, Writing writing) {
        String version = extension
                .version()
                .filter(_ -> versionsCount(writing))
                .map(it -> " VERSION " + Quote.text(it))
                .orElse("");
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE EXTENSION " + Quote.name(extension.ref().last()) + " WITH SCHEMA "
                + Quote.name(extension.schema()) + version));
        drafts.addAll(TraitWriter.created(withoutOwner(extension), writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Extension extension, Writing writing) {
        return List.of(Draft.of("DROP EXTENSION " + Quote.name(extension.ref().last())));
    }

    @Override
    public Alteration alter(Extension before, Extension after, Writing writing) {
        if (versionsCount(writing) && goesBack(before, after)) {
            return new ExtensionReplacement(before, drop(before, writing), create(after, writing), writing)
                    .alteration();
        }
        String alter = "ALTER EXTENSION " + Quote.name(after.ref().last());
        var drafts = new ArrayList<Draft>();
        if (!before.schema().equals(after.schema())) {
            drafts.add(Draft.of(alter + " SET SCHEMA " + Quote.name(after.schema())));
        }
        if (versionsCount(writing) && !before.version().equals(after.version())) {
            after.version().ifPresent(it -> drafts.add(Draft.of(alter + " UPDATE TO " + Quote.text(it))));
        }
        drafts.addAll(TraitWriter.altered(withoutOwner(before), withoutOwner(after), writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static boolean goesBack(Extension before, Extension after) {
        return before.version().isPresent()
                && after.version()
                        .filter(it -> ExtensionReplacement.isOlder(
                                it, before.version().get()))
                        .isPresent();
    }

    private static boolean versionsCount(Writing writing) {
        return writing.before().stated().contains(Aspect.EXTENSION_VERSIONS)
                && writing.after().stated().contains(Aspect.EXTENSION_VERSIONS);
    }

    private static Extension withoutOwner(Extension extension) {
        return extension.withTraits(extension.traits().withOwner(Optional.empty()));
    }
}
