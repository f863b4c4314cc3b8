package org.schemawright.connect;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds what a server may send: while connecting, in all; afterwards, between two of our requests. The driver's own
 * limits leave out notices, settings and errors, and know nothing of a server that sends a byte now and then.
 */
final class Guard {
    private static final long STARTUP_BYTES = 1024L * 1024;

    private final Limits limits;
    private volatile boolean admitted;
    private volatile boolean encrypted;
    private volatile Optional<Socket> last = Optional.empty();

    Guard(Limits limits) {
        this.limits = limits;
    }

    /** From now on the limits count anew with each request. */
    void admit() {
        admitted = true;
    }

    /** Whether the connection that was made last speaks TLS. */
    boolean encrypted() {
        return encrypted;
    }

    Socket socket() {
        encrypted = false;
        var socket = new GuardedSocket();
        last = Optional.of(socket);
        return socket;
    }

    /** Ends the connection that was made last, also while it is being made. */
    void cut() {
        try {
            if (last.isPresent()) {
                last.get().close();
            }
        } catch (IOException e) {
            // It is closed as far as we are concerned.
        }
    }

    private final class GuardedSocket extends Socket {
        private final Exchange exchange = new Exchange();

        @Override
        public InputStream getInputStream() throws IOException {
            return new Incoming(super.getInputStream(), exchange);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (admitted) {
                        exchange.begin();
                    }
                    out.write(bytes, offset, length);
                }

                @Override
                public void write(int octet) throws IOException {
                    write(new byte[] {(byte) octet}, 0, 1);
                }
            };
        }
    }

    private static final class Incoming extends FilterInputStream {
        private final Exchange exchange;

        Incoming(InputStream in, Exchange exchange) {
            super(in);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            exchange.check();
            int count = super.read(into, offset, length);
            if (count > 0) {
                exchange.received(count, into[offset]);
            }
            return count;
        }

        /** Counts like reading. At the end it throws, since the driver (42.7.14) would go on skipping for ever. */
        @Override
        public long skip(long wanted) throws IOException {
            if (wanted <= 0) {
                return 0;
            }
            int count = read(new byte[(int) Math.min(wanted, 8192)]);
            if (count < 0) {
                throw new EOFException("The server closed the connection in the middle of an answer.");
            }
            return count;
        }
    }

    /** One request and what is answered to it, or the whole of the connecting. */
    private final class Exchange {
        /** The first byte that a server says: yes to TLS, or the head of a TLS record where nobody asks first. */
        private static final int TLS_ACCEPTED = 'S';

        private static final int TLS_RECORD = 0x16;

        private volatile long begin = System.nanoTime();
        private volatile long bytes;
        private boolean heard;

        void begin() {
            begin = System.nanoTime();
            bytes = 0;
        }

        void check() throws IOException {
            Duration longest = admitted ? limits.response() : limits.connect().plusSeconds(5);
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new SocketTimeoutException("The answer took longer than " + longest.toSeconds() + " s in all.");
            }
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that reads counts
        void received(int count, byte first) throws IOException {
            if (!heard) {
                heard = true;
                encrypted = first == TLS_ACCEPTED || first == TLS_RECORD;
            }
            bytes += count;
            if (bytes > (admitted ? limits.responseBytes() : STARTUP_BYTES)) {
                throw new ExcessiveAnswer();
            }
        }
    }

    /** The server sent more than anything that it was asked for can be. */
    static final class ExcessiveAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        ExcessiveAnswer() {
            super("The server sent more than the limit of this connection.");
        }
    }
}
