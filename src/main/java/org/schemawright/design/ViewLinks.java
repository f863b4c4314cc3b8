package org.schemawright.design;

/** Whether a diagram draws what its views read. */
public enum ViewLinks {
    HIDDEN,
    DRAWN
}
