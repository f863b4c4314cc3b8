package org.schemawright.advise.firstform;

/** What amounts are of, as patterns. */
final class Units {
    static final String NUMBER = "\\d{1,12}(?:[.,]\\d{1,9})?";
    static final String KNOWN =
            "(?:kg|g|mg|mcg|µg|lbs?|oz|cm|mm|km|m|ml|mL|l|L|cl|GB|MB|kB|KB|TB|kWh|Wh|kW|W|V|mAh|Ah|kHz|MHz"
                + "|GHz|Hz|MP|dB|hp|bhp|PS|CC|cc|Nm|rpm|mph|kmph|km/h|kmpl|mpg|m/s|psi|bar|hPa|kPa|kJ|kcal|mmol/L|mg/dL|mg/dl|mmHg|ppm|IU|min|mins|sec|hrs|sqft|sq"
                + " ft|m²|m2|inches|ft|°C|°F)";
    /** A number and a unit that is known. */
    static final String AMOUNT = NUMBER + " ?" + KNOWN + "(?![\\p{L}\\d])";

    private Units() {}
}
