package org.schemawright.connect;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.schemawright.connect.Attempt.CertificateFault;
import org.schemawright.connect.UnreachableDatabase.Reason;
import org.schemawright.model.Visible;

/**
 * From what the driver threw to what a person reads. Goes by states and types, never by the words of a message: the
 * driver speaks the user's language and the server its own.
 */
final class Diagnosis {
    static final int OLDEST_MAJOR = 14;
    private static final int LONGEST_QUOTE = 300;

    private final ServerAddress address;

    Diagnosis(ServerAddress address) {
        this.address = address;
    }

    UnreachableDatabase of(AddressProblem problem) {
        return said(Reason.OTHER, String.valueOf(problem.getMessage()), problem);
    }

    /** @param why a sentence that follows the name of the database */
    UnreachableDatabase noTunnel(String why, @Nullable Throwable cause) {
        return said(Reason.NO_TUNNEL, why, cause);
    }

    UnreachableDatabase tooOld(String version) {
        return said(
                Reason.TOO_OLD,
                "the server is PostgreSQL " + Visible.text(version) + ", and only " + OLDEST_MAJOR
                        + " and newer are understood. Dump it with pg_dump -s and use the file as a source on a newer"
                        + " server.",
                null);
    }

    UnreachableDatabase of(SQLException failure, Attempt attempt, PasswordSearch search) {
        if (attempt.plainPasswordRefused()) {
            return said(
                    Reason.NOT_ALLOWED,
                    "the server wants the password, and the connection is not encrypted, so it was not sent. Use"
                            + " sslmode=verify-full; or, if you trust the network, add require_auth=password.",
                    failure);
        }
        if (attempt.passwordMissing()) {
            return said(Reason.PASSWORD_MISSING, missing(search), failure);
        }
        if (failure instanceof PSQLException spoken
                && spoken.getServerErrorMessage() instanceof ServerErrorMessage words) {
            return ofServer(failure, words, search);
        }
        return attempt.certificateFault().isPresent()
                ? tls("its certificate " + attempt.certificateFault().get().words(), failure)
                : ofNetwork(failure, attempt);
    }

    private String missing(PasswordSearch search) {
        return "the server wants a password and none was found (looked in " + String.join(", ", search.looked())
                + "). " + String.join(" ", search.warnings())
                + (search.warnings().isEmpty() ? "" : " ")
                + "Set PGPASSWORD, or write the line \"" + Visible.text(address.host()) + ":" + address.port() + ":"
                + Visible.text(address.database()) + ":" + Visible.text(address.user())
                + ":PASSWORD\" into ~/.pgpass and run chmod 600 on it.";
    }

    private UnreachableDatabase ofServer(SQLException failure, ServerErrorMessage words, PasswordSearch search) {
        String state = String.valueOf(failure.getSQLState());
        String quote = quote(words);
        return switch (state) {
            case "28P01" ->
                said(
                        Reason.PASSWORD_WRONG,
                        "the server did not accept the password"
                                + search.origin()
                                        .map(origin -> " (from: " + origin + ")")
                                        .orElse("")
                                + ". Check the user and the password; the server said: " + quote,
                        failure);
            case "28000" ->
                said(
                        Reason.NOT_ALLOWED,
                        "the server does not let this user in from here with sslmode="
                                + address.tls().mode().word()
                                + ". Check the user, and ask its administrator for a line in"
                                + " pg_hba.conf; the server said: " + quote,
                        failure);
            case "3D000" ->
                said(
                        Reason.NO_SUCH_DATABASE,
                        "there is no database of this name on the server. List those that there are with psql -l; the"
                                + " server said: " + quote,
                        failure);
            case "42501" ->
                said(
                        Reason.NOT_ALLOWED,
                        "the user may not connect to this database. GRANT CONNECT ON DATABASE gives the right; the"
                                + " server said: " + quote,
                        failure);
            case "57P03", "53300", "55000" ->
                said(
                        Reason.NOT_READY,
                        "the server takes no connection at the moment. Try again later; it said: " + quote,
                        failure);
            case "42704", "22023" ->
                said(
                        Reason.TOO_OLD,
                        "the server does not know the settings that are needed; it is older than PostgreSQL "
                                + OLDEST_MAJOR + " or not PostgreSQL. It said: " + quote,
                        failure);
            default -> said(Reason.OTHER, "the server refused (" + Visible.text(state) + "): " + quote, failure);
        };
    }

    private UnreachableDatabase ofNetwork(SQLException failure, Attempt attempt) {
        Throwable cause = causes(failure).filter(Diagnosis::tells).findFirst().orElse(failure);
        boolean tlsAsked = address.tls().mode().compareTo(TlsMode.REQUIRE) >= 0;
        String state = String.valueOf(failure.getSQLState());
        return switch (cause) {
            case UnknownHostException e ->
                said(Reason.UNKNOWN_HOST, "no machine of this name is known. Check the host.", failure);
            case NoRouteToHostException e ->
                said(Reason.REFUSED, "there is no way to this machine. Check the network or the VPN.", failure);
            case ConnectException e ->
                said(
                        Reason.REFUSED,
                        "nothing accepts connections there. Check the host and the port, and that the server runs and"
                                + " listens on that address (listen_addresses).",
                        failure);
            case SocketTimeoutException e ->
                said(
                        Reason.TIMED_OUT,
                        "the server did not answer in time. Check host, port and firewall, or allow it longer with"
                                + " connect_timeout=SECONDS.",
                        failure);
            case Guard.ExcessiveAnswer e -> notPostgresql(failure);
            case SSLException e -> tls("its certificate " + fault(failure).words(), failure);
            case EOFException e ->
                said(
                        Reason.CONNECTION_LOST,
                        "the server closed the connection without an answer. It may have been starting, or be no"
                                + " PostgreSQL server.",
                        failure);
            case IOException e
            when tlsAsked && !(e instanceof SocketException) ->
                tls("the certificate files cannot be used: " + Visible.text(String.valueOf(e.getMessage())), failure);
            case IOException e ->
                said(
                        Reason.CONNECTION_LOST,
                        "the connection broke off: " + Visible.text(String.valueOf(e.getMessage())),
                        failure);
            default ->
                state.equals(PSQLState.PROTOCOL_VIOLATION.getState())
                        ? notPostgresql(failure)
                        : tlsAsked && !attempt.guard().encrypted()
                                ? tls("the server offers no encryption", failure)
                                : unnamed(failure);
        };
    }

    /** The driver's own words, without its advice on how to set its properties. */
    private UnreachableDatabase unnamed(SQLException failure) {
        String words = String.valueOf(failure.getMessage());
        int end = words.indexOf(". ");
        String first = Visible.text(end < 0 ? words : words.substring(0, end + 1));
        return said(Reason.OTHER, "the server and the driver could not agree: " + first, failure);
    }

    private UnreachableDatabase notPostgresql(SQLException failure) {
        return said(
                Reason.NOT_POSTGRESQL,
                "what answers there does not speak PostgreSQL's protocol. Check host and port.",
                failure);
    }

    private UnreachableDatabase tls(String why, SQLException failure) {
        return said(
                Reason.TLS_REFUSED,
                why + ", and sslmode=" + address.tls().mode().word()
                        + " asks for more. Name the authority's certificate with sslrootcert=FILE; or, if you accept"
                        + " that others could listen or answer in its place, add sslmode=require (encrypted, not"
                        + " verified) or sslmode=disable (plain) to the address.",
                failure);
    }

    private static CertificateFault fault(SQLException failure) {
        if (causes(failure).anyMatch(CertificateExpiredException.class::isInstance)) {
            return CertificateFault.EXPIRED;
        }
        return causes(failure).anyMatch(CertificateNotYetValidException.class::isInstance)
                ? CertificateFault.NOT_YET_VALID
                : CertificateFault.UNTRUSTED;
    }

    private static boolean tells(Throwable cause) {
        return cause instanceof IOException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }

    private static String quote(ServerErrorMessage words) {
        String text = String.valueOf(words.getMessage());
        String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "\"" + Visible.text(cut) + "\"";
    }

    private UnreachableDatabase said(Reason reason, String why, @Nullable Throwable cause) {
        return new UnreachableDatabase(reason, "Cannot use " + address.shown() + ": " + why, cause);
    }
}
