package org.schemawright.engine.postgresql.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection that keeps what it is told and lets something happen after each transaction. */
final class Watched {
    private final List<String> sent = new ArrayList<>();
    private final Connection connection;
    private int commits;

    /** Something that happens between two queries of a reading. */
    interface Event {
        /** @param commits how many transactions have ended by now, this one included */
        void happen(int commits) throws Exception;
    }

    Watched(Connection real, Event event) {
        connection = proxy(Connection.class, real, (name, arguments, result) -> {
            if (name.equals("commit")) {
                commits++;
                event.happen(commits);
            }
            return result instanceof Statement statement ? watched(statement) : result;
        });
    }

    private Statement watched(Statement real) {
        return proxy(Statement.class, real, (name, arguments, result) -> {
            if (name.startsWith("execute")) {
                sent.add(String.valueOf(arguments[0]));
            }
            return result;
        });
    }

    Connection connection() {
        return connection;
    }

    List<String> sent() {
        return sent;
    }

    private interface After {
        Object returned(String name, Object[] arguments, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return after.returned(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
