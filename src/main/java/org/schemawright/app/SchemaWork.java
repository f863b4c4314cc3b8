package org.schemawright.app;

import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.Traits;

/** Makes schemas, for engines that have them. */
final class SchemaWork {
    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    SchemaWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    /** The name is asked for first, so that it is one step; what is made next goes into it, since it is selected. */
    void create() {
        String free = Names.free(session.database(), ObjectRef.of(Kind.SCHEMA, "new_schema"));
        main.messages()
                .askText(Texts.of("schema.new"), Texts.of("inspect.name"), free)
                .map(name -> ObjectRef.of(Kind.SCHEMA, name))
                .filter(ref -> page.perform(new Edit.Add(new Schema(ref, Traits.NONE))))
                .ifPresent(ref -> {
                    session.selectionProperty().set(Selection.of(ref));
                    page.showInTree(ref);
                });
    }
}
