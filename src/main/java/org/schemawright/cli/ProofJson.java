package org.schemawright.cli;

import org.schemawright.proof.Proof;
import org.schemawright.workspace.Prepared;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A proof for programs. */
final class ProofJson {
    private static final int VERSION = 1;

    private ProofJson() {}

    static String of(Prepared prepared, Proof proof) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-proof").put("version", VERSION);
        tree.put("proved", proof.held());
        ArrayNode legs = tree.putArray("legs");
        for (Proof.Leg leg : proof.legs()) {
            ObjectNode one = legs.addObject().put("leg", leg.name()).put("held", leg.held());
            leg.failures().forEach(one.putArray("failures")::add);
        }
        proof.unproved().forEach(tree.putArray("unproved")::add);
        prepared.notes().forEach(tree.putArray("notes")::add);
        return Json.text(tree);
    }
}
