package org.schemawright.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings for other tools, in SARIF 2.1.0. Names are made visible, and cannot become links. */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final String source;
    private final String version;
    private final List<Rule.Card> cards;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param source  the schema's address, as it was given and fit to be shown
     * @param version of this program
     * @param cards   the rules that were asked
     */
    public SarifReport(String source, String version, List<Rule.Card> cards) {
        this.source = source;
        this.version = version;
        this.cards = List.copyOf(cards);
        cards.forEach(card -> places.put(card.code(), places.size()));
    }

    public String of(List<Judged> judged) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = tree.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Schemawright").put("semanticVersion", version);
        ArrayNode rules = driver.putArray("rules");
        cards.forEach(card -> rule(rules.addObject(), card));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        judged.forEach(one -> result(results.addObject(), one));
        return MAPPER.writeValueAsString(tree).replace(System.lineSeparator(), "\n");
    }

    private static void rule(ObjectNode node, Rule.Card card) {
        node.put("id", card.code()).put("name", card.name());
        node.putObject("shortDescription").put("text", card.title() + ".");
        node.putObject("help")
                .put("text", card.title() + ". See " + card.page())
                .put("markdown", card.title() + ". See [" + card.code() + "](" + card.page() + ").");
        node.putObject("defaultConfiguration").put("level", level(card.usual()));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private void result(ObjectNode node, Judged judged) {
        Finding finding = judged.finding();
        node.put("ruleId", finding.rule());
        node.put("ruleIndex", places.getOrDefault(finding.rule(), -1));
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", message(finding));
        ArrayNode locations = node.putArray("locations");
        ObjectNode location = locations.addObject();
        location.putObject("physicalLocation").putObject("artifactLocation").put("uri", uri(source));
        if (!finding.objects().isEmpty()) {
            ArrayNode logical = location.putArray("logicalLocations");
            finding.objects().forEach(ref -> logical(logical.addObject(), ref));
        }
        node.putObject("partialFingerprints").put("schemawrightFinding/v1", fingerprint(finding));
        ArrayNode suppressions = node.putArray("suppressions");
        judged.dismissal()
                .ifPresent(decision -> suppressions
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", Visible.text(decision.reason())));
    }

    private static void logical(ObjectNode node, ObjectRef ref) {
        node.put("name", Visible.text(ref.last()));
        node.put("fullyQualifiedName", Visible.text(ref.display()));
        node.put("kind", ref.kind().label());
    }

    private static String message(Finding finding) {
        String evidence = finding.evidence().stream().map(Evidence::text).collect(Collectors.joining("; "));
        String remedies = finding.remedies().stream().map(Remedy::label).collect(Collectors.joining("; or: "));
        return plain(finding.summary() + ". Evidence: " + evidence + "."
                + (remedies.isEmpty() ? "" : " Remedy: " + remedies + "."));
    }

    /** A text that holds no link and no placeholder, whatever names are in it. */
    private static String plain(String text) {
        return Visible.text(text)
                .replace("\\", "\\\\")
                .replace("{", "{{")
                .replace("}", "}}")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    /** The same finding keeps it while its objects keep their names. */
    private static String fingerprint(Finding finding) {
        String about = finding.objects().stream().map(ObjectRef::toString).collect(Collectors.joining("|"));
        String text = finding.rule() + "|" + about + "|" + String.join("|", finding.columns());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A path as a relative reference; anything else as it is, with what no URI holds escaped. */
    private static String uri(String source) {
        try {
            return new URI(null, null, source.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return "source";
        }
    }
}
