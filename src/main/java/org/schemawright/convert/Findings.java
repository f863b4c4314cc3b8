package org.schemawright.convert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.schemawright.model.ObjectRef;

/** Collects what is not as it was, each thing once. */
final class Findings {
    private final Set<Remark> remarks = new LinkedHashSet<>();

    void lost(ObjectRef object, String what) {
        add(new Remark(object, Remark.Sort.LOST, what));
    }

    void trap(ObjectRef object, String what) {
        add(new Remark(object, Remark.Sort.TRAP, what));
    }

    private void add(Remark remark) {
        remarks.add(remark);
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }
}
