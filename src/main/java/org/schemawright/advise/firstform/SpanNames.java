package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns that are a day, a month or a span each: {@code 1/22/20}, {@code age_0_14}, {@code age_15_24}. */
final class SpanNames {
    private static final int LEAST = 3;
    private static final int LONGEST = 100;
    private static final Pattern DAY = Pattern.compile("([\\p{L}_ ]*?)_?(?:\\d{1,4}([-/_.])\\d{1,2}\\2\\d{1,4}"
            + "|(?:19|20)\\d{2}[-_](?:0[1-9]|1[0-2])|(?:19|20)\\d{2}_?q[1-4]|q[1-4]_?(?:19|20)\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(\\D*)(\\d{1,6})(\\D{1,4})(\\d{1,6})(\\D*)");

    private record Span(int from, int to, int place) {}

    private SpanNames() {}

    /** The places of the columns of each group. */
    static List<List<Integer>> groups(TableFacts table) {
        Map<String, List<Integer>> days = new LinkedHashMap<>();
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String name = table.columns().get(place).name().toLowerCase(Locale.ROOT);
            if (name.length() > LONGEST) {
                continue;
            }
            Matcher day = DAY.matcher(name);
            Matcher span = SPAN.matcher(name);
            if (day.matches()) {
                days.computeIfAbsent(day.group(1), _ -> new ArrayList<>()).add(place);
            } else if (span.matches()) {
                spans.computeIfAbsent(span.group(1) + "#" + span.group(3) + "#" + span.group(5), _ -> new ArrayList<>())
                        .add(new Span(Integer.parseInt(span.group(2)), Integer.parseInt(span.group(4)), place));
            }
        }
        var groups = new ArrayList<List<Integer>>();
        days.values().stream().filter(group -> group.size() >= LEAST).forEach(groups::add);
        spans.values().stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparingInt(Span::from))
                        .toList())
                .filter(SpanNames::follow)
                .forEach(group ->
                        groups.add(group.stream().map(Span::place).sorted().toList()));
        return groups;
    }

    /** Whether each begins where the one before ends. */
    private static boolean follow(List<Span> spans) {
        return spans.size() >= LEAST
                && IntStream.range(1, spans.size()).allMatch(i -> {
                    int gap = spans.get(i).from() - spans.get(i - 1).to();
                    return gap == 0 || gap == 1;
                })
                && spans.stream().allMatch(span -> span.from() < span.to());
    }
}
