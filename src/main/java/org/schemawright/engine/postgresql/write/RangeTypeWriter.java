package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.RangeType;
import org.schemawright.plan.Draft;

/** Range types. Their multirange type comes and goes with them. */
final class RangeTypeWriter implements KindWriter<RangeType> {
    @Override
    public List<Draft> create(RangeType type, Writing writing) {
        var words = new ArrayList<String>();
        words.add("subtype = " + type.subtype());
        type.options().forEach((name, value) -> words.add(name + " = " + value));
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(
                "CREATE TYPE " + Quote.qualified(type.ref()) + " AS RANGE (" + String.join(", ", words) + ")"));
        drafts.addAll(TraitWriter.created(type, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(RangeType type, Writing writing) {
        return List.of(Draft.of("DROP TYPE " + Quote.qualified(type.ref())));
    }

    @Override
    public Alteration alter(RangeType before, RangeType after, Writing writing) {
        if (before.subtype().equals(after.subtype()) && before.options().equals(after.options())) {
            return new Alteration.InPlace(TraitWriter.altered(before, after, writing), Set.of());
        }
        var creation = new ArrayList<>(companionsAside(before, writing));
        creation.addAll(create(after, writing));
        return new TypeSwap(before, creation, writing).alteration();
    }

    /** The multirange type and the functions that make values keep their names when the range type is renamed. */
    private static List<Draft> companionsAside(RangeType type, Writing writing) {
        String aside = " RENAME TO " + Quote.name(AsideName.of(type.ref().withKind(Kind.SHELL_TYPE), writing));
        String make = "ALTER FUNCTION " + Quote.qualified(type.ref());
        String bounds = type.subtype() + ", " + type.subtype();
        return List.of(
                Draft.of(make + "(" + bounds + ")" + aside),
                Draft.of(make + "(" + bounds + ", text)" + aside),
                Draft.of("ALTER FUNCTION " + multirange(type) + "()" + aside),
                Draft.of("ALTER TYPE " + multirange(type) + aside));
    }

    /** Named by the engine after the range, where nobody else has. */
    private static String multirange(RangeType type) {
        return Optional.ofNullable(type.options().get("multirange_type_name")).orElseGet(() -> {
            String name = type.ref().name();
            int at = name.indexOf("range");
            String usual = at < 0 ? name + "_multirange" : name.substring(0, at) + "multi" + name.substring(at);
            return Quote.qualified(type.ref().schema(), ChosenName.clip(usual, 63));
        });
    }
}
