package org.schemawright.connect;

import java.nio.file.Path;

/** Where a service is described: its name and the file. */
public record ServicePlace(String name, Path file) {}
