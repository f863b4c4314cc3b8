package org.schemawright.app.export;

import org.schemawright.publish.Look;
import org.schemawright.publish.Paper;

/**
 * What is exported, and how.
 *
 * @param scale how much larger than on the screen a picture is
 */
public record ExportOrder(ExportTarget target, Extent extent, Look look, double scale, Paper paper) {
    /** How much of it. */
    public enum Extent {
        EVERYTHING,
        SELECTION
    }

    public static ExportOrder plain(ExportTarget target, Extent extent) {
        return new ExportOrder(target, extent, Look.LIGHT, 1, new Paper.Whole());
    }
}
