package org.schemawright.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts what is executed on it. */
final class CountedStatements {
    private final AtomicInteger executed = new AtomicInteger();
    private final Connection connection;

    CountedStatements(Connection real) {
        connection = counting(Connection.class, real);
    }

    Connection connection() {
        return connection;
    }

    int executed() {
        return executed.get();
    }

    private <T> T counting(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executed.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return switch (result) {
                            case PreparedStatement statement -> counting(PreparedStatement.class, statement);
                            case Statement statement -> counting(Statement.class, statement);
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
