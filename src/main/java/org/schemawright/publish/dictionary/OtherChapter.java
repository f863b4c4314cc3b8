package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Extension;
import org.schemawright.model.Opaque;
import org.schemawright.model.Routine;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;

/** Routines, sequences and the rarer kinds. */
final class OtherChapter {
    private final List<Block> blocks = new ArrayList<>();

    private OtherChapter() {}

    private static OtherChapter begun(SchemaObject object) {
        var chapter = new OtherChapter();
        object.traits().comment().ifPresent(text -> chapter.paragraph(Span.remark(text)));
        return chapter;
    }

    private void paragraph(Span... spans) {
        blocks.add(new Block.Paragraph(List.of(spans)));
    }

    static Chapter of(Routine routine) {
        OtherChapter chapter = begun(routine);
        chapter.paragraph(
                Span.words("In "),
                Span.name(routine.language()),
                Span.words(routine.arguments().isEmpty() ? ", without arguments" : ", taking "),
                Span.code(routine.arguments()));
        if (!routine.result().isEmpty()) {
            chapter.paragraph(Span.words("Gives "), Span.code(routine.result()));
        }
        chapter.blocks.add(new Block.Code("Body", routine.body()));
        return new Chapter(routine.ref(), chapter.blocks);
    }

    static Chapter of(Sequence sequence) {
        OtherChapter chapter = begun(sequence);
        SequenceOptions options = sequence.options();
        chapter.paragraph(Span.words("Counts from " + options.start() + " by " + options.increment() + " between "
                + options.minimum() + " and " + options.maximum() + (options.cycle() ? ", then from the start" : "")));
        return new Chapter(sequence.ref(), chapter.blocks);
    }

    static Chapter of(Schema schema) {
        return new Chapter(schema.ref(), begun(schema).blocks);
    }

    static Chapter of(Extension extension) {
        OtherChapter chapter = begun(extension);
        extension.version().ifPresent(version -> chapter.paragraph(Span.words("Version "), Span.name(version)));
        return new Chapter(extension.ref(), chapter.blocks);
    }

    static Chapter of(Definition definition) {
        OtherChapter chapter = begun(definition);
        SortedMap<String, String> properties = definition.properties();
        new Grids(chapter.blocks)
                .add(
                        "Properties",
                        List.of("Property", "Value"),
                        properties.entrySet().stream()
                                .map(entry -> List.of(
                                        List.of(Span.name(entry.getKey())), List.of(Span.code(entry.getValue()))))
                                .toList());
        return new Chapter(definition.ref(), chapter.blocks);
    }

    static Chapter of(Opaque opaque) {
        OtherChapter chapter = begun(opaque);
        chapter.blocks.add(new Block.Code("Statement", opaque.text()));
        return new Chapter(opaque.ref(), chapter.blocks);
    }
}
