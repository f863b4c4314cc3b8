package org.schemawright.advise.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.engine.CutName;
import org.schemawright.engine.NameLimit;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/** A name that PostgreSQL would cut, and with it every tool that goes by its limit. */
final class LongName implements Rule {
    private static final Card CARD =
            new Card("D28", "name-too-long", "A name is longer than 63 bytes", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        Stream<Finding> tooLong = everything(facts)
                .filter(ref -> bytes(ref.last()) > NameLimit.MOST_BYTES && isNamed(ref))
                .map(ref -> finding(facts, ref));
        return Stream.concat(tooLong, facts.cutNames().stream().flatMap(cut -> findings(facts, cut)))
                .toList();
    }

    private static Stream<ObjectRef> everything(Facts facts) {
        return Stream.concat(
                facts.database().objects().keySet().stream(),
                facts.tables().flatMap(table -> table.columns().stream().map(Column::ref)));
    }

    /** Whether people gave the name, or the engine keeps it under one of its own making. */
    private static boolean isNamed(ObjectRef ref) {
        return switch (ref.kind()) {
            case COLUMN,
                    SCHEMA,
                    TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    INDEX,
                    ENUM_TYPE,
                    COMPOSITE_TYPE,
                    DOMAIN -> true;
            case SEQUENCE, PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, FOREIGN_KEY ->
                !ref.last().matches("(?s)(?:unnamed |primary key|unique \\(|foreign key \\(|check ).*");
            default -> false;
        };
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Of whatever is now called by what was left of the name; none where the script dropped it again. */
    private static Stream<Finding> findings(Facts facts, CutName cut) {
        return everything(facts)
                .filter(ref -> ref.last().equals(cut.kept()))
                .map(ref -> new Finding(
                        CARD.code(),
                        CARD.usual(),
                        Subject.of(ref),
                        ref + " was written with a name of " + bytes(cut.written()) + " bytes, and the engine kept "
                                + bytes(cut.kept()),
                        List.of(Evidence.of(cut.place() + ": " + cut.written())),
                        List.of(new Remedy.ByHand("Give it a shorter name in the script"))));
    }

    private static Finding finding(Facts facts, ObjectRef ref) {
        boolean cut = facts.mostBytes().isPresent();
        String kept = NameLimit.cutToBytes(ref.last(), NameLimit.MOST_BYTES);
        return new Finding(
                CARD.code(),
                cut ? Severity.WARNING : Severity.INFO,
                Subject.of(ref),
                ref + " has a name of " + bytes(ref.last()) + " bytes"
                        + (cut ? ", and the engine keeps 63" : ", and PostgreSQL would keep 63"),
                List.of(Evidence.of("cut, it would be " + kept)),
                List.of(remedy(facts, ref, kept)));
    }

    private static Remedy remedy(Facts facts, ObjectRef ref, String kept) {
        String free = Names.free(
                NameLimit.cutToBytes(kept, NameLimit.MOST_BYTES - 3).stripTrailing(),
                name -> Names.isTaken(facts.database(), Names.with(ref, name)));
        return switch (ref.kind()) {
            case TABLE, COLUMN ->
                new Remedy.ByEdit(
                        "Call it " + free,
                        new Edit.Rename(ref, free, Edit.Trace.KEPT),
                        "Whoever asks for it by its old name has to be told.");
            default -> new Remedy.ByHand("Give it a shorter name");
        };
    }
}
