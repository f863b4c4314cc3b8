package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** A table whose rows are attributes of others: an entity, the attribute's name, its value. */
final class AttributeRows {
    private static final int MOST_COLUMNS = 8;
    private static final Pattern ENTITY = Pattern.compile("(?i).*_?(?:id|no|key|sku)$");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i)(?:meta_?key|attribute(?:_?(?:name|code|key|id))?|attr(?:_?(?:name|key|id))?|property(?:_?(?:name|key|id))?|prop_?(?:name|key|id|code)"
                + "|(?:custom_?)?field_?(?:name|key|id|code)|setting_?(?:name|key|code)|param(?:eter)?_?(?:name|key)|characteristic(?:_?name)?|spec_?name|option_?name|key_?name)");
    private static final Pattern SETTING =
            Pattern.compile("(?i)key|setting|preference|property|attribute|field|prop|param|attr|trait");
    private static final Pattern VALUE = Pattern.compile(
            "(?i)(?:meta_?value|(?:attribute_?|attr_?|property_?|prop_?|field_?|param_?|spec_?|option_?|setting_?)?val(?:ue)?(?:_?(?:text|string|str|int|num|number|numeric|decimal|date|bool))?)");
    private static final Pattern TRANSLATION = Pattern.compile("(?i).*(?:locale|lang|language|culture|translation).*");

    private AttributeRows() {}

    static Optional<Finding> judge(TableFacts table) {
        List<ColumnFacts> columns = table.columns();
        boolean translated =
                columns.stream().anyMatch(one -> TRANSLATION.matcher(one.name()).matches());
        if (columns.size() > MOST_COLUMNS || columns.size() < 3 || translated) {
            return Optional.empty();
        }
        Optional<ColumnFacts> attribute = first(columns, ATTRIBUTE);
        Optional<ColumnFacts> value = first(columns, VALUE);
        if (attribute.isEmpty() && columns.size() <= 5) {
            attribute = first(columns, SETTING);
        }
        Optional<ColumnFacts> chosen = attribute;
        boolean entity = columns.stream()
                .anyMatch(one -> ENTITY.matcher(one.name()).matches()
                        && chosen.filter(name -> one.equals(name) || stem(one).equals(stem(name)))
                                .isEmpty()
                        && !one.name().toLowerCase(Locale.ROOT).equals("id"));
        if (attribute.isEmpty() || value.isEmpty() || !entity) {
            return Optional.empty();
        }
        List<String> names = attribute.get().values();
        long distinct = names.stream().distinct().count();
        boolean few = !names.isEmpty() && distinct * 3 <= names.size();
        if (!names.isEmpty() && !few) {
            return Optional.empty();
        }
        return Optional.of(Finding.ofColumns(
                "first-form-attribute-rows",
                few ? Severity.WARNING : Severity.INFO,
                List.of(attribute.get().name(), value.get().name()),
                "each row is one attribute of something: " + attribute.get().name() + " says which, "
                        + value.get().name() + " holds it as text",
                few
                        ? List.of(distinct + " names in " + names.size() + " rows", "such as " + Excerpt.of(names))
                        : List.of("the names of the columns"),
                "a column for each attribute, of its own type"));
    }

    /** The first word: {@code option_id} numbers the rows that have an {@code option_name}. */
    private static String stem(ColumnFacts column) {
        return column.name().toLowerCase(Locale.ROOT).split("_", 2)[0];
    }

    private static Optional<ColumnFacts> first(List<ColumnFacts> columns, Pattern name) {
        return columns.stream()
                .filter(one -> name.matcher(one.name()).matches())
                .findFirst();
    }
}
