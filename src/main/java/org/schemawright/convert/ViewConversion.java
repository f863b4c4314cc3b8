package org.schemawright.convert;

import java.util.Optional;
import java.util.TreeMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.View;

/** Views. A materialized one becomes a plain one. */
final class ViewConversion {
    private static final int LONGEST = 100_000;

    private final Tongues tongues;
    private final Names names;
    private final ColumnConversion columns;
    private final ConstraintConversion constraints;
    private final Findings findings;

    ViewConversion(
            Tongues tongues,
            Names names,
            ColumnConversion columns,
            ConstraintConversion constraints,
            Findings findings) {
        this.tongues = tongues;
        this.names = names;
        this.columns = columns;
        this.constraints = constraints;
        this.findings = findings;
    }

    Optional<SchemaObject> view(View view) {
        Optional<String> query = query(view);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        if (view.materialized().isPresent()) {
            findings.trap(view.ref(), "is computed anew whenever it is read");
        }
        view.options().keySet().forEach(option -> findings.lost(view.ref(), "has no " + option));
        ObjectRef ref = names.ref(view.ref());
        return constraints.fitted(
                view.ref(),
                new View(
                        ref.withKind(Kind.VIEW),
                        query.get(),
                        view.columns().stream()
                                .map(column -> new View.ViewColumn(
                                        names.folded(column.name()),
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                                .toList(),
                        new TreeMap<>(),
                        Optional.empty(),
                        columns.traits(view.ref(), view.traits())));
    }

    private Optional<String> query(View view) {
        try {
            String text = tongues.source().common(view.query());
            if (text.length() > LONGEST) {
                throw new Untranslatable("a query of more than " + LONGEST + " characters");
            }
            if (CCJSqlParserUtil.parse(text) instanceof PlainSelect select) {
                return Optional.of(new Queries(tongues, names).text(select));
            }
            throw new Untranslatable(Expressions.shortened(text));
        } catch (Untranslatable e) {
            findings.lost(view.ref(), "is not there, since its query holds " + e.getMessage());
        } catch (JSQLParserException e) {
            findings.lost(view.ref(), "is not there, since its query is not understood");
        }
        return Optional.empty();
    }
}
