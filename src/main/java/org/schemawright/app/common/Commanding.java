package org.schemawright.app.common;

import java.util.List;

/** A part of the window that brings commands along. */
@FunctionalInterface
public interface Commanding {
    List<Command> commands(Shell shell);
}
