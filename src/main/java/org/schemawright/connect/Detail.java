package org.schemawright.connect;

import java.util.regex.Pattern;

/** Fine points of a connection that are handed on to the driver after a look at their form. */
public enum Detail {
    TLS_NEGOTIATION(Parameter.TLS_NEGOTIATION, "sslNegotiation", "postgres|direct"),
    CHANNEL_BINDING(Parameter.CHANNEL_BINDING, "channelBinding", "disable|prefer|require"),
    REQUIRED_AUTHENTICATION(Parameter.REQUIRED_AUTHENTICATION, "requireAuth", "!?[a-z0-9-]+(,!?[a-z0-9-]+)*");

    private final Parameter parameter;
    private final String driverProperty;
    private final Pattern form;

    Detail(Parameter parameter, String driverProperty, String form) {
        this.parameter = parameter;
        this.driverProperty = driverProperty;
        this.form = Pattern.compile(form);
    }

    Parameter parameter() {
        return parameter;
    }

    String driverProperty() {
        return driverProperty;
    }

    String checked(String value) throws AddressProblem {
        if (!form.matcher(value).matches()) {
            throw new AddressProblem("The value of " + parameter.word() + " is not of the form " + form + ".");
        }
        return value;
    }
}
