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
                typed -> new Edit.Replace(index.withKeys(NameList.keys(typed, columns, index.keys()))));
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
        new SettingRows(form).show(index.options(), index.properties(), index::withOptions);
    }
}
