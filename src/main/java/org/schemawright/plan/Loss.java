package org.schemawright.plan;

import org.schemawright.model.ObjectRef;

/** Data that a statement loses: which object's, and why in a word or a short sentence. */
public record Loss(ObjectRef object, String why) {}
