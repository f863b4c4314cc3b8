package org.schemawright.workspace;

import org.schemawright.engine.Engine;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Step;
import org.schemawright.proof.Measured;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A prepared migration as a JSON object. */
public final class PlanAnswer {
    private PlanAnswer() {}

    public static ObjectNode of(Prepared prepared, Engine engine) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("sql", prepared.up(engine));
        answer.put("down", prepared.down(engine));
        ArrayNode loses = answer.putArray("loses");
        for (Loss loss : prepared.migration().up().losses()) {
            loses.addObject().put("object", loss.object().toString()).put("why", loss.why());
        }
        ArrayNode mayFail = answer.putArray("mayFail");
        prepared.mayFail().forEach(measured -> mayFail.add(check(measured)));
        for (Step step : prepared.migration().up().steps()) {
            Draft draft = step.forward();
            if (draft.hazards().contains(Hazard.MAY_FAIL_ON_ROWS)
                    && draft.checks().isEmpty()) {
                ObjectNode one = mayFail.addObject();
                one.put("check", "rows may not fit " + step.subject() + "; that cannot be asked before it runs");
                one.putNull("query").putNull("rows").putArray("sample");
            }
        }
        answer.put("proved", prepared.proved());
        prepared.notes().forEach(answer.putArray("notes")::add);
        return answer;
    }

    private static ObjectNode check(Measured measured) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("check", measured.check().what()).put("query", measured.check().query());
        measured.rows().ifPresentOrElse(rows -> one.put("rows", rows), () -> one.putNull("rows"));
        ArrayNode sample = one.putArray("sample");
        measured.sample().forEach(row -> row.forEach(sample.addObject()::put));
        return one;
    }
}
