package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** That a table is clustered on an index, and that replicas know its rows by one. */
final class IndexMarks {
    private IndexMarks() {}

    static List<Draft> move(Map<String, String> before, Map<String, String> after, ObjectRef index, TableSite site) {
        var drafts = new ArrayList<Draft>();
        boolean clustered = after.containsKey("clustered");
        boolean other = !clustered && TableSettings.hasMarkedIndex("clustered", site);
        if (before.containsKey("clustered") != clustered && !other) {
            drafts.add(cluster(clustered ? "CLUSTER ON " + Quote.name(index.last()) : "SET WITHOUT CLUSTER", site));
        }
        boolean identity = after.containsKey("replica identity");
        if (before.containsKey("replica identity") != identity) {
            identity(identity, index, site, drafts);
        }
        return drafts;
    }

    private static Draft cluster(String action, TableSite site) {
        return site.isMaterializedView()
                ? Draft.of("ALTER MATERIALIZED VIEW " + site.name() + " " + action)
                : site.alterOnly(action);
    }

    /** Where the table has another identity afterwards, that takes this one's place by itself. */
    private static void identity(boolean wanted, ObjectRef index, TableSite site, List<Draft> drafts) {
        if (wanted) {
            drafts.add(site.alterOnly("REPLICA IDENTITY USING INDEX " + Quote.name(index.last())));
        } else if (TableSettings.identityIsDefault(site)) {
            drafts.add(site.alterOnly("REPLICA IDENTITY DEFAULT"));
        }
    }
}
