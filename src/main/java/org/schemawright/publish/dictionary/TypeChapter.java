package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.RangeType;
import org.schemawright.model.SchemaObject;
import org.schemawright.publish.Handout;

/** A type that the schema defines: an enumeration, a row type, a domain or a range. */
final class TypeChapter {
    private final List<Block> blocks = new ArrayList<>();
    private final Grids grids = new Grids(blocks);

    private TypeChapter() {}

    private static TypeChapter begun(SchemaObject type) {
        var chapter = new TypeChapter();
        type.traits().comment().ifPresent(text -> chapter.paragraph(Span.remark(text)));
        return chapter;
    }

    private void paragraph(Span... spans) {
        blocks.add(new Block.Paragraph(List.of(spans)));
    }

    static Chapter of(EnumType type) {
        TypeChapter chapter = begun(type);
        chapter.grids.add(
                "Values",
                List.of("Place", "Value"),
                IntStream.range(0, type.values().size())
                        .mapToObj(i -> List.of(
                                List.of(Span.words(Integer.toString(i + 1))),
                                List.of(Span.name(type.values().get(i)))))
                        .toList());
        return new Chapter(type.ref(), chapter.blocks);
    }

    static Chapter of(CompositeType type) {
        TypeChapter chapter = begun(type);
        chapter.grids.add(
                "Fields",
                List.of("Field", "Type", "Comment"),
                type.attributes().stream()
                        .map(field -> Grids.field(field.name(), field.type(), field.comment()))
                        .toList());
        return new Chapter(type.ref(), chapter.blocks);
    }

    static Chapter of(RangeType type) {
        TypeChapter chapter = begun(type);
        chapter.paragraph(Span.words("A range of "), Span.code(type.subtype()));
        return new Chapter(type.ref(), chapter.blocks);
    }

    static Chapter of(Handout handout, Domain domain) {
        TypeChapter chapter = begun(domain);
        chapter.paragraph(Span.words("A domain over "), Span.code(domain.baseType()));
        if (domain.notNull()) {
            chapter.paragraph(Span.words("Nulls are refused."));
        }
        domain.defaultExpression()
                .ifPresent(expression -> chapter.paragraph(Span.words("By default "), Span.code(expression)));
        chapter.grids.add(
                "Checks",
                List.of("Name", "Condition", "Comment"),
                handout.database()
                        .all(Check.class)
                        .filter(check -> isOf(check, domain))
                        .map(check -> List.of(
                                List.of(Span.name(check.ref().last())),
                                List.of(Span.code(check.expression())),
                                Grids.comment(check)))
                        .toList());
        return new Chapter(domain.ref(), chapter.blocks);
    }

    private static boolean isOf(Check check, Domain domain) {
        List<String> path = check.ref().path();
        return check.ref().kind() == org.schemawright.model.Kind.DOMAIN_CONSTRAINT
                && path.subList(0, path.size() - 1).equals(domain.ref().path());
    }
}
