package org.schemawright.discover;

import java.sql.Connection;

/** A database in use, for those who may ask about its rows and not speak to it. */
public record LiveDatabase(Connection connection) {}
