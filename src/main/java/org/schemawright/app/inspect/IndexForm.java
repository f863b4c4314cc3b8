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
        var keys = new KeyList(form.dialect());
        List<String> columns = form.session()
                .database()
                .table(SchemaFacts.tableOf(form.session().database(), index.ref()))
                .map(IndexRows::columns)
                .orElse(List.of());
        form.field(
                "inspect.columns",
                "object-columns",
                keys.text(index.keys()),
                typed -> new Edit.Replace(index.withKeys(keys.keys(typed, columns, index.keys()))));
        form.field(
                "inspect.include",
                "index-include",
                NameList.text(index.include()),
                typed -> new Edit.Replace(index.withInclude(NameList.split(typed))));
        form.field(
                "inspect.predicate",
                "index-predicate",
                index.predicate().orElse(""),
                typed -> new Edit.Replace(index.withPredicate(Optional.of(typed).filter(text -> !text.isEmpty()))));
        form.labelled(
                "inspect.unique",
                form.check(
                        "index-unique",
                        Texts.of("inspect.unique"),
                        index.unique(),
                        unique -> form.perform(new Edit.Replace(index.withUnique(unique)))));
        Index alike = index.withUnique(true).withNullsNotDistinct(true);
        if (index.nullsNotDistinct() || index.unique() && form.can(alike)) {
            form.labelled(
                    "inspect.nullsNotDistinct",
                    form.check(
                            "index-nulls",
                            Texts.of("inspect.nullsNotDistinct"),
                            index.nullsNotDistinct(),
                            chosen -> form.perform(new Edit.Replace(index.withNullsNotDistinct(chosen)))));
        }
        new SettingRows(form)
                .show(
                        index.options(),
                        index.properties(),
                        options -> new Edit.Replace(index.withOptions(options)),
                        properties -> new Edit.Replace(index.withProperties(properties)));
    }
}
