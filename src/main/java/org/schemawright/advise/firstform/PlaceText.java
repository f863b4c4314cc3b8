package org.schemawright.advise.firstform;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place and what it lies in: a state by its code, with or without a postal code behind, or a country by its name. */
final class PlaceText {
    private static final double NEARLY_ALL = 0.9;
    private static final int LONGEST = 200;
    private static final Pattern STATE = Pattern.compile(
            "[\\p{L}\\d].*,\\s?(A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AER]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY])(?:,?"
                + " \\d{5}(?:-\\d{4})?)?(?:,? (?:USA?|United States|Canada))?");
    private static final Set<String> LARGE = largest();

    private PlaceText() {}

    static boolean are(List<String> values) {
        int within = 0;
        int states = 0;
        int outside = 0;
        Set<String> seconds = new HashSet<>();
        for (String value : values) {
            if (value.length() > LONGEST) {
                continue;
            }
            Matcher state = STATE.matcher(value);
            int comma = value.lastIndexOf(", ");
            if (state.matches()) {
                states++;
                seconds.add(state.group(1));
            } else if (comma > 0 && LARGE.contains(lower(value.substring(comma + 2)))) {
                within++;
                seconds.add(value.substring(comma));
            }
            outside += LARGE.contains(lower(comma < 0 ? value : value.substring(0, value.indexOf(",")))) ? 1 : 0;
        }
        return states + within >= NEARLY_ALL * values.size()
                && outside <= 0.1 * values.size()
                && (seconds.size() >= 3 || states >= NEARLY_ALL * values.size());
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> largest() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            names.add(lower(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)));
        }
        names.addAll(List.of(
                "us",
                "usa",
                "u.s.",
                "u.s.a.",
                "united states of america",
                "uk",
                "u.k.",
                "england",
                "scotland",
                "wales",
                "northern ireland",
                "turkey",
                "czech republic",
                "south korea",
                "holland",
                "the netherlands",
                "uae"));
        names.addAll(Arrays.asList(
                ("alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho"
                    + " illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan"
                    + " minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania"
                    + " tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta"
                    + " manitoba")
                        .split(" ")));
        names.addAll(List.of(
                "new york",
                "new jersey",
                "new mexico",
                "new hampshire",
                "north carolina",
                "south carolina",
                "north dakota",
                "south dakota",
                "west virginia",
                "rhode island",
                "british columbia"));
        return names;
    }
}
