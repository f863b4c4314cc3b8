package org.schemawright.source.lexer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks just enough of PostgreSQL's protocol to hear which statements psql sends. Runs none of them. */
final class RecordingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> statements = new CopyOnWriteArrayList<>();

    RecordingServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> statements() {
        return statements;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                // The client left, or the test is over.
            }
        }
    }

    private void talk(DataInputStream in, DataOutputStream out) throws IOException {
        in.readNBytes(in.readInt() - 4);
        send(out, 'R', new byte[4]);
        send(out, 'S', text("server_version\00018.6\0"));
        send(out, 'S', text("client_encoding\0UTF8\0"));
        send(out, 'S', text("standard_conforming_strings\0on\0"));
        send(out, 'Z', text("I"));
        try {
            for (byte kind = in.readByte(); kind != 'X'; kind = in.readByte()) {
                byte[] body = in.readNBytes(in.readInt() - 4);
                answer(kind, body, out);
            }
        } catch (EOFException e) {
            // psql was stopped.
        }
    }

    private void answer(byte kind, byte[] body, DataOutputStream out) throws IOException {
        if (kind == 'Q') {
            String sql = new String(body, 0, body.length - 1, StandardCharsets.UTF_8);
            statements.add(sql);
            if (sql.matches("(?i)copy\\s+t\\s+(\\([ab, ]*\\)\\s+)?from\\s+stdin\\s*;")) {
                send(out, 'G', new byte[] {0, 0, 0});
                return;
            }
        }
        if (kind == 'Q' || kind == 'c') {
            send(out, 'C', text("OK\0"));
            send(out, 'Z', text("I"));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
