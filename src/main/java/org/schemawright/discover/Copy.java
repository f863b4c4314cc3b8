package org.schemawright.discover;

/** One column, and another that holds the same. */
record Copy(int first, int second) {}
