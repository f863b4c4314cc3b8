package org.schemawright.connect;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * How the driver gets its sockets. Public since the driver makes it by its name; of no use to anyone else: it takes the
 * guard of the attempt in which it is made.
 */
public final class GuardedSocketFactory extends SocketFactory {
    private final Guard guard = Attempt.CURRENT.get().guard();

    @Override
    public Socket createSocket() {
        return guard.socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws SocketException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws SocketException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws SocketException {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws SocketException {
        throw notUsed();
    }

    /** The driver connects itself, with its time limit. */
    private static SocketException notUsed() {
        return new SocketException("Only unconnected sockets are made here.");
    }
}
