package org.schemawright.plan;

import org.schemawright.model.ObjectRef;

/**
 * A read-only query that returns one row for each stored row that would make a statement fail; no rows mean that the
 * statement will not fail for this reason. It runs on the database as it is before the plan, refers to everything by
 * qualified names, and its columns identify the row (key columns or the values at fault).
 *
 * @param what a sentence about what is wrong if there are rows, naming the subject
 */
public record RowCheck(ObjectRef subject, String what, String query) {}
