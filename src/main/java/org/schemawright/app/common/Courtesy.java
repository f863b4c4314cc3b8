package org.schemawright.app.common;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Lets the window's frames go before background work where both want the processors. Java's own priorities do that
 * everywhere but on Linux, where the system has to be asked.
 */
public final class Courtesy {
    private static final int OF_THREAD = 0;
    private static final int THIS = 0;
    private static final int NICE = 10;

    private Courtesy() {}

    /** What the present thread does from now on is less urgent than what the window does; what it starts is, too. */
    public static void step() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        Asking.SYSTEM.ifPresent(ask -> {
            try {
                int _ = (int) ask.invokeExact(OF_THREAD, THIS, NICE);
            } catch (Throwable e) {
                throw new IllegalStateException("a function of the system cannot be called", e);
            }
        });
    }

    /** Made by the first background thread, since that takes some time. */
    private static final class Asking {
        static final Optional<MethodHandle> SYSTEM =
                System.getProperty("os.name", "").equals("Linux")
                        ? Linker.nativeLinker()
                                .defaultLookup()
                                .find("setpriority")
                                .map(address -> Linker.nativeLinker()
                                        .downcallHandle(
                                                address,
                                                FunctionDescriptor.of(
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.JAVA_INT)))
                        : Optional.empty();
    }
}
