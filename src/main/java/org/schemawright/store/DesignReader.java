package org.schemawright.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import tools.jackson.databind.JsonNode;

/** From a tree to a design. Only records of the model are made, whatever the text says. */
final class DesignReader {
    private final RecordReader records = new RecordReader();

    Design design(JsonNode tree, String text) throws DesignProblem {
        checkFormat(tree);
        var version = new EngineVersion(text(tree, Members.ENGINE), major(tree));
        var database = new Database(
                version, objects(tree.path(Members.OBJECTS)), needs(tree.path(Members.NEEDS)), stated(tree));
        var lineage = lineage(tree);
        var decisions = decisions(tree);
        return new Design(database, lineage, decisions, holdsUnknown(tree) ? text : "");
    }

    /** Whether the file says anything that this version does not know and so has to keep as it is. */
    private boolean holdsUnknown(JsonNode tree) {
        boolean above = !Members.OF_DESIGN.containsAll(tree.propertyNames());
        boolean inDecisions = tree.path(Members.DECISIONS)
                .valueStream()
                .anyMatch(decision -> !Members.OF_DECISION.containsAll(decision.propertyNames()));
        return above || inDecisions || records.metUnknown();
    }

    private static void checkFormat(JsonNode tree) throws DesignProblem {
        JsonNode format = tree.path(Members.FORMAT);
        if (!tree.isObject() || !format.isInt()) {
            throw new DesignProblem(
                    "",
                    "this is no design file: it does not begin with \"" + Members.FORMAT
                            + "\" and a format number; make one with: schemawright import SOURCE -o"
                            + " NAME.schemawright.json");
        }
        if (format.intValue() != DesignWriter.VERSION) {
            throw new DesignProblem(
                    "/" + Members.FORMAT,
                    "the file has format " + format.intValue()
                            + ", and this program knows format " + DesignWriter.VERSION
                            + "; open it with a newer version of Schemawright");
        }
    }

    private static int major(JsonNode tree) throws DesignProblem {
        JsonNode major = tree.path(Members.MAJOR);
        if (!major.isInt() || major.intValue() < 1) {
            throw new DesignProblem("/" + Members.MAJOR, "the major version of the engine should be a number");
        }
        return major.intValue();
    }

    private static String text(JsonNode tree, String member) throws DesignProblem {
        if (!tree.path(member).isString()) {
            throw new DesignProblem("/" + member, "\"" + member + "\" should be a text");
        }
        return tree.path(member).asString();
    }

    private static Set<Aspect> stated(JsonNode tree) throws DesignProblem {
        var stated = EnumSet.noneOf(Aspect.class);
        int index = 0;
        for (JsonNode word : tree.path(Members.STATES)) {
            try {
                stated.add(
                        Aspect.valueOf(word.asString().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException e) {
                throw new DesignProblem(
                        "/" + Members.STATES + "/" + index,
                        Visible.text(word.asString()) + " is none of owners, privileges, comments, extension-versions");
            }
            index++;
        }
        return stated;
    }

    private SortedMap<ObjectRef, SchemaObject> objects(JsonNode list) throws DesignProblem {
        if (!list.isArray()) {
            throw new DesignProblem("/" + Members.OBJECTS, "\"" + Members.OBJECTS + "\" should be a list");
        }
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        for (int i = 0; i < list.size(); i++) {
            String at = "/" + Members.OBJECTS + "/" + i;
            SchemaObject object = records.object(list.get(i), at);
            if (objects.put(object.ref(), object) != null) {
                throw new DesignProblem(
                        at, "there are two of " + Visible.text(object.ref().toString()) + "; take one of them out");
            }
        }
        return objects;
    }

    private SortedMap<ObjectRef, SortedSet<ObjectRef>> needs(JsonNode list) throws DesignProblem {
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode line = list.get(i);
            String at = "/" + Members.NEEDS + "/" + i;
            ObjectRef ref = records.ref(line.path(0), at);
            var needed = new TreeSet<ObjectRef>();
            for (int j = 1; j < line.size(); j++) {
                needed.add(records.ref(line.get(j), at + "/" + j));
            }
            needs.put(ref, needed);
        }
        return needs;
    }

    Lineage lineage(JsonNode tree) throws DesignProblem {
        var origins = new TreeMap<ObjectRef, Origin>();
        JsonNode list = tree.path(Members.LINEAGE);
        for (int i = 0; i < list.size(); i++) {
            String at = "/" + Members.LINEAGE + "/" + i;
            ObjectRef ref = records.ref(list.get(i).path(Members.NAME), at);
            checkLineage(ref, at);
            origins.put(
                    ref, (Origin) records.read(list.get(i).get(Members.FROM), Origin.class, at + "/" + Members.FROM));
        }
        return new Lineage(origins);
    }

    private List<Decision> decisions(JsonNode tree) throws DesignProblem {
        var decisions = new ArrayList<Decision>();
        JsonNode list = tree.path(Members.DECISIONS);
        for (int i = 0; i < list.size(); i++) {
            String at = "/" + Members.DECISIONS + "/" + i;
            JsonNode one = list.get(i);
            var about = new ArrayList<ObjectRef>();
            for (JsonNode ref : one.path(Members.ABOUT)) {
                about.add(records.ref(ref, at + "/" + Members.ABOUT));
            }
            String on = one.path(Members.ON).asString("");
            String answer = one.path(Members.ANSWER).asString("");
            if (on.isBlank() || about.isEmpty() || answer.isBlank()) {
                throw new DesignProblem(at, "a decision says what it is \"on\" and \"about\", and its \"answer\"");
            }
            decisions.add(new Decision(
                    new Decision.Matter(on, about, one.path(Members.DETAIL).asString("")),
                    answer,
                    one.path(Members.REASON).asString(""),
                    one.path(Members.OWNER).asString("")));
        }
        return decisions;
    }

    private static void checkLineage(ObjectRef ref, String at) throws DesignProblem {
        if (ref.kind() == Kind.COLUMN && ref.path().size() != 3) {
            throw new DesignProblem(at, "a column is named by its schema, its table and its own name");
        }
    }
}
