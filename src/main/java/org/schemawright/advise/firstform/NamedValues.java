package org.schemawright.advise.firstform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is several named values: {@code a=1&b=2}, {@code a: 1; b: 2}, a line each. No name comes twice. */
final class NamedValues {
    private static final Pattern ARROW = Pattern.compile("\"[^\"]+\" ?=> ?.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("([\\w.%-]+)=[^&=\\s]*");
    private static final Pattern NAMED = Pattern.compile(" ?([A-Za-z_][\\w .-]{0,29}?) ?[:=][^;|,:=]+");
    private static final Pattern LINE = Pattern.compile("([A-Za-z_][\\w .-]{0,29}?) ?[:=] ?\\S.*");
    private static final Pattern STYLE =
            Pattern.compile(".*:.*(?:\\d(?:px|em|rem|%)(?:\\W.*|$)|#[0-9a-f]{3,6}.*)", Pattern.DOTALL);
    private static final int MOST = 4000;

    private NamedValues() {}

    static boolean matches(String value) {
        if (value.length() > MOST) {
            return false;
        }
        if (ARROW.matcher(value).matches()) {
            return true;
        }
        if (value.indexOf('\n') > 0) {
            return all(value.strip().split("\\R"), LINE);
        }
        return all(value.split("&"), PARAMETER)
                || List.of(";", "|", ",").stream().anyMatch(mark -> all(value.split(Pattern.quote(mark)), NAMED))
                        && !STYLE.matcher(value).matches();
    }

    private static boolean all(String[] parts, Pattern named) {
        Set<String> names = new HashSet<>();
        for (String part : parts) {
            Matcher matcher = named.matcher(part);
            if (!matcher.matches() || !names.add(matcher.group(1))) {
                return false;
            }
        }
        return parts.length >= 2;
    }
}
