package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes in one row of a result. */
interface RowTaker {
    void take(ResultSet row) throws SQLException;
}
