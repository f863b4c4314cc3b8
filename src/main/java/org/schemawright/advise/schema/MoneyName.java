package org.schemawright.advise.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a column's name says that it holds an amount of money. */
final class MoneyName {
    private static final Set<String> MONEY = Set.of(
            "price",
            "prices",
            "cost",
            "costs",
            "amount",
            "salary",
            "salaries",
            "wage",
            "wages",
            "fee",
            "fees",
            "revenue",
            "balance",
            "budget",
            "payment",
            "payments",
            "payout",
            "refund",
            "deposit",
            "subtotal",
            "money",
            "turnover",
            "vat",
            "tax",
            "taxes",
            "rent",
            "bonus",
            "fare",
            "preis",
            "betrag",
            "kosten",
            "gehalt",
            "montant",
            "prix",
            "precio",
            "importe",
            "saldo",
            "usd",
            "eur",
            "gbp",
            "chf",
            "jpy");
    /** Of these only the whole names speak of money. */
    private static final Set<String> WHOLE = Set.of(
            "total",
            "grand total",
            "order total",
            "invoice total",
            "cart total",
            "sub total",
            "total due",
            "total paid",
            "net total",
            "gross total",
            "line total");

    private static final Set<String> NO_MONEY = Set.of(
            "rate",
            "rates",
            "ratio",
            "percent",
            "percentage",
            "pct",
            "factor",
            "weight",
            "score",
            "index",
            "rank",
            "coefficient",
            "multiplier",
            "elasticity",
            "variance",
            "stddev",
            "deviation",
            "count",
            "qty",
            "quantity",
            "number",
            "distance",
            "probability",
            "share",
            "fraction",
            "level",
            "growth",
            "trend",
            "cpu",
            "io",
            "energy",
            "path",
            "plan",
            "planner",
            "query",
            "edge",
            "compute",
            "white",
            "color",
            "colour",
            "hormone",
            "water",
            "fluid",
            "rain",
            "rainfall",
            "sugar",
            "dose",
            "ingredient",
            "mg",
            "ml",
            "kg",
            "gram",
            "grams",
            "litre",
            "litres",
            "liter",
            "liters",
            "volume",
            "oxygen",
            "time",
            "seconds",
            "ms",
            "lat",
            "lon");
    private static final Set<String> UNITS_OF_A_PRICE = Set.of("kg", "ml", "mg", "gram", "grams", "litre", "liter");
    private static final Pattern BORDER = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private MoneyName() {}

    static boolean fits(String name) {
        List<String> words = BORDER.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        boolean perUnit = words.contains("per") && (words.contains("price") || words.contains("cost"));
        boolean other = words.stream()
                .anyMatch(word -> NO_MONEY.contains(word) && !(perUnit && UNITS_OF_A_PRICE.contains(word)));
        return !other && (words.stream().anyMatch(MONEY::contains) || WHOLE.contains(String.join(" ", words)));
    }
}
