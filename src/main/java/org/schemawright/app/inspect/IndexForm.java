package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Index;

/** One index. */
final class IndexForm {
    private IndexForm() {}

    static void show(Form form, Index index) {
        List<String> columns = form.session()
                .database()
                .table(SchemaFacts.tableOf(form.session().database(), index.ref()))
                .map(IndexRows::columns)
                .orElse(List.of());
        form.field(
                "inspect.columns",
                "object-columns",
                NameList.keys(index.keys()),
                typed -> new Edit.Replace(
                        IndexRows.with(index, NameList.keys(typed, columns, index.keys()), index.unique())));
        form.field(
                "inspect.include",
                "index-include",
                NameList.text(index.include()),
                typed -> new Edit.Replace(with(index, NameList.split(typed), index.predicate())));
        form.field(
                "inspect.predicate",
                "index-predicate",
                index.predicate().orElse(""),
                typed -> new Edit.Replace(
                        with(index, index.include(), Optional.of(typed).filter(text -> !text.isEmpty()))));
        form.labelled(
                "inspect.unique",
                form.check(
                        "index-unique",
                        Texts.of("inspect.unique"),
                        index.unique(),
                        unique -> form.perform(new Edit.Replace(IndexRows.with(index, index.keys(), unique)))));
        new SettingRows(form)
                .show(
                        index.options(),
                        index.properties(),
                        options -> new Index(
                                index.ref(),
                                index.method(),
                                index.unique(),
                                index.nullsNotDistinct(),
                                index.keys(),
                                index.include(),
                                index.predicate(),
                                index.valid(),
                                options,
                                index.properties(),
                                index.traits()));
    }

    private static Index with(Index index, List<String> include, Optional<String> predicate) {
        return new Index(
                index.ref(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.keys(),
                include,
                predicate,
                index.valid(),
                index.options(),
                index.properties(),
                index.traits());
    }
}
