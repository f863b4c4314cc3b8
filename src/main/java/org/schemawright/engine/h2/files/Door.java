package org.schemawright.engine.h2.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens connections to the engine, which runs inside this program. Before the first one it is told that no class of
 * Java may be called from SQL: an alias, trigger or table engine that names one is refused whoever runs it.
 */
public final class Door {
    private static final String NO_CLASS = "schemawright.lets.no.class.be.called";

    static {
        System.setProperty("h2.allowedClasses", NO_CLASS);
    }

    private Door() {}

    /** To be called before anything of the engine is: it looks once whether classes are let in. */
    static void shut() {
        if (!NO_CLASS.equals(System.getProperty("h2.allowedClasses"))) {
            throw new IllegalStateException("somebody has let Java classes be called from SQL");
        }
    }

    public static Connection open(String url, String user, char[] password) throws SQLException {
        var account = new Properties();
        account.setProperty("user", user);
        account.put("password", password);
        Connection connection = new org.h2.Driver().connect(url, account);
        if (connection == null) {
            throw new SQLException("this is no address of an H2 database");
        }
        return connection;
    }
}
