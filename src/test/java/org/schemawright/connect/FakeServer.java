package org.schemawright.connect;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server that says what a test tells it to, byte by byte if it must be. Listens on every address of the machine. */
final class FakeServer implements AutoCloseable {
    interface Conversation {
        void talk(Wire wire) throws IOException;
    }

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    FakeServer(Conversation conversation) throws IOException {
        listener = new ServerSocket(0);
        Thread.ofPlatform().daemon().start(() -> accept(conversation));
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept(Conversation conversation) {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread.ofPlatform().daemon().start(() -> converse(conversation, socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void converse(Conversation conversation, Socket socket) {
        try (socket) {
            conversation.talk(new Wire(socket));
        } catch (IOException gone) {
            // The client hung up, which is what most tests want.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** The server's end of one connection. */
    static final class Wire {
        private static final int SSL_REQUEST = 80877103;

        private Socket socket;
        private DataInputStream in;
        private DataOutputStream out;

        Wire(Socket socket) throws IOException {
            this.socket = socket;
            in = new DataInputStream(socket.getInputStream());
            out = new DataOutputStream(socket.getOutputStream());
        }

        /** Reads the opening packet; says no to TLS if asked. */
        Map<String, String> opening() throws IOException {
            int length = in.readInt();
            int code = in.readInt();
            if (code == SSL_REQUEST) {
                raw("N");
                return opening();
            }
            byte[] body = in.readNBytes(length - 8);
            String[] words = new String(body, StandardCharsets.UTF_8).split("\0", -1);
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i + 1 < words.length && !words[i].isEmpty(); i += 2) {
                parameters.put(words[i], words[i + 1]);
            }
            return parameters;
        }

        /** Says yes to TLS and shakes hands; the client may break off. */
        void tls(SSLContext context) throws IOException {
            in.readNBytes(8);
            raw("S");
            SSLSocket secure = (SSLSocket) context.getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            socket = secure;
            in = new DataInputStream(secure.getInputStream());
            out = new DataOutputStream(secure.getOutputStream());
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void message(char type, Object... parts) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Object part : parts) {
                body.writeBytes(bytes(part));
            }
            head(type, body.size() + 4);
            out.write(body.toByteArray());
            out.flush();
        }

        /** Only the head of a message, with any length. */
        void head(char type, int length) throws IOException {
            out.writeByte(type);
            out.writeInt(length);
            out.flush();
        }

        private static byte[] bytes(Object part) {
            return switch (part) {
                case Integer number -> ByteBuffer.allocate(4).putInt(number).array();
                case Short number -> ByteBuffer.allocate(2).putShort(number).array();
                case byte[] raw -> raw;
                default -> (part + "\0").getBytes(StandardCharsets.UTF_8);
            };
        }

        void error(String state, String words) throws IOException {
            message('E', "SFATAL", "VFATAL", "C" + state, "M" + words, new byte[1]);
        }

        void parameter(String name, String value) throws IOException {
            message('S', name, value);
        }

        void admit(String version) throws IOException {
            message('R', 0);
            parameter("server_version", version);
            parameter("server_encoding", "UTF8");
            parameter("client_encoding", "UTF8");
            parameter("DateStyle", "ISO, YMD");
            parameter("TimeZone", "UTC");
            parameter("integer_datetimes", "on");
            parameter("standard_conforming_strings", "on");
            message('K', 1, 2);
            ready();
        }

        void ready() throws IOException {
            message('Z', new byte[] {'I'});
        }

        byte[] body() throws IOException {
            return in.readNBytes(in.readInt() - 4);
        }

        char type() throws IOException {
            return (char) in.readByte();
        }

        /** Answers every statement as if it were a SET, until one of the text comes to be run. */
        void settingsUntil(String text) throws IOException {
            boolean reached = false;
            while (true) {
                char type = type();
                byte[] body = body();
                switch (type) {
                    case 'P' -> {
                        reached |= new String(body, StandardCharsets.UTF_8).contains(text);
                        message('1');
                    }
                    case 'B' -> message('2');
                    case 'D' -> {
                        if (!reached) {
                            message('n');
                        }
                    }
                    case 'E' -> {
                        if (reached) {
                            return;
                        }
                        message('C', "SET");
                    }
                    case 'S' -> ready();
                    default -> {
                        return;
                    }
                }
            }
        }

        /** A result of one column of text. */
        void columns() throws IOException {
            message('T', (short) 1, "c", 0, (short) 0, 25, (short) -1, -1, (short) 0);
        }

        /** Waits until the client hangs up. */
        void silence() throws IOException {
            while (in.read() >= 0) {
                continue;
            }
        }
    }
}
