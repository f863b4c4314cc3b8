package org.schemawright.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection that notes what is sent through it. */
final class SentStatements {
    private final List<String> texts = new ArrayList<>();

    Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SentStatements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    Object result = call(() -> method.invoke(connection, arguments));
                    return result instanceof Statement statement ? noting(statement) : result;
                });
    }

    private Statement noting(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                SentStatements.class.getClassLoader(), new Class<?>[] {Statement.class}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && arguments != null
                            && arguments[0] instanceof String text) {
                        texts.add(text);
                    }
                    return call(() -> method.invoke(statement, arguments));
                });
    }

    @FunctionalInterface
    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** One script for psql that reads the same. */
    String script() {
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" + String.join(";\n", texts) + ";\nCOMMIT;\n";
    }
}
