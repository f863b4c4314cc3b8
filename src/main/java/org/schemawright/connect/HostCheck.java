package org.schemawright.connect;

import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/**
 * Whether a certificate is for the host, asked by the driver for verify-full. Public since the driver makes it by its
 * name. Through a tunnel the driver itself only knows this machine. Looks at the dates too: Java does not, where the certificate itself was named as trusted.
 */
public final class HostCheck implements HostnameVerifier {
    @Override
    public boolean verify(String host, SSLSession session) {
        Attempt attempt = Attempt.CURRENT.get();
        try {
            for (Certificate certificate : session.getPeerCertificates()) {
                if (certificate instanceof X509Certificate dated) {
                    dated.checkValidity();
                }
            }
        } catch (CertificateExpiredException e) {
            attempt.blame(Attempt.CertificateFault.EXPIRED);
            return false;
        } catch (CertificateNotYetValidException e) {
            attempt.blame(Attempt.CertificateFault.NOT_YET_VALID);
            return false;
        } catch (SSLPeerUnverifiedException e) {
            attempt.blame(Attempt.CertificateFault.UNTRUSTED);
            return false;
        }
        boolean named = PGjdbcHostnameVerifier.INSTANCE.verify(attempt.address().host(), session);
        if (!named) {
            attempt.blame(Attempt.CertificateFault.OTHER_HOST);
        }
        return named;
    }
}
