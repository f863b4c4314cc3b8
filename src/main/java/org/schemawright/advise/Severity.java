package org.schemawright.advise;

/** How sure and how grave a finding is: WARNING only where data bear it out. */
public enum Severity {
    INFO,
    WARNING
}
