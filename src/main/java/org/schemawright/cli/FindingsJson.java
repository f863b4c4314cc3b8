package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Loaded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings for programs. */
final class FindingsJson {
    private static final int VERSION = 1;

    private FindingsJson() {}

    static String of(Loaded loaded, List<Judged> judged) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-check").put("version", VERSION);
        tree.put("source", loaded.name());
        tree.put("engine", loaded.database().version().toString());
        ArrayNode findings = tree.putArray("findings");
        judged.forEach(one -> finding(findings.addObject(), one));
        loaded.notes().forEach(tree.putArray("notes")::add);
        return Json.text(tree);
    }

    private static void finding(ObjectNode node, Judged judged) {
        Finding finding = judged.finding();
        node.put("rule", finding.rule()).put("severity", FindingsText.word(finding.severity()));
        node.put("summary", finding.summary());
        ArrayNode objects = node.putArray("objects");
        finding.objects().forEach(ref -> object(objects.addObject(), ref));
        ArrayNode evidence = node.putArray("evidence");
        finding.evidence().forEach(one -> {
            ObjectNode seen = evidence.addObject().put("text", one.text());
            one.at().ifPresent(ref -> object(seen.putObject("object"), ref));
        });
        ArrayNode remedies = node.putArray("remedies");
        for (Remedy remedy : finding.remedies()) {
            ObjectNode one = remedies.addObject().put("label", remedy.label());
            switch (remedy) {
                case Remedy.ByEdit(var _, var _, var caution) -> {
                    one.put("by", "edit");
                    if (!caution.isEmpty()) {
                        one.put("caution", caution);
                    }
                }
                case Remedy.ByHand _ -> one.put("by", "hand");
            }
        }
        judged.dismissal().ifPresent(decision -> node.put("dismissed", decision.reason()));
    }

    private static void object(ObjectNode node, ObjectRef ref) {
        node.put("kind", ref.kind().name().toLowerCase(Locale.ROOT));
        ref.path().forEach(node.putArray("path")::add);
    }
}
