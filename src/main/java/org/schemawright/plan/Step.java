package org.schemawright.plan;

import org.schemawright.model.ObjectRef;

/**
 * One statement of a plan in its place.
 *
 * @param subject what it is about
 * @param verb    what it does to it, for people: create, change, drop, rename, fill
 */
public record Step(Phase phase, ObjectRef subject, String verb, Draft forward, Way back) {}
