package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class AddressPropertiesTest {
    /** Text made of the pieces that an address is made of, so that it gets past the first look. */
    @Provide
    Arbitrary<String> nearlyAddresses() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "postgresql://",
                        "jdbc:postgresql:",
                        "jdbc:",
                        "@",
                        ":",
                        "/",
                        "?",
                        "&",
                        "=",
                        "%",
                        "%2",
                        "%00",
                        "[",
                        "]",
                        ",",
                        "'",
                        "\\",
                        " ",
                        "host",
                        "port",
                        "service",
                        "sslmode",
                        "::1",
                        "localhost",
                        "5432"),
                Arbitraries.strings().ofMaxLength(4));
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 500)
    void no_text_makes_the_parser_do_anything_but_read_or_refuse(@ForAll("nearlyAddresses") String text) {
        for (String start : new String[] {"", "postgresql://", "service=", "jdbc:postgresql:"}) {
            String variant = start + text;
            try {
                ServerAddress address = ServerAddress.parse(variant, Around.nothing());
                assertThat(address.port()).isBetween(1, 65535);
                assertThat(address.host()).matches("[A-Za-z0-9._:%-]+");
                assertThat(ServerAddress.parse(address.url(), Around.nothing())).isEqualTo(address);
            } catch (AddressProblem refused) {
                assertThat(String.valueOf(refused.getMessage()).codePoints().noneMatch(Character::isISOControl))
                        .isTrue();
            }
            assertThat(ServerAddress.masked(variant).codePoints().noneMatch(Character::isISOControl))
                    .isTrue();
        }
    }

    @Property
    void any_name_survives_the_way_through_an_address(
            @ForAll @StringLength(min = 1, max = 15) String database,
            @ForAll @StringLength(min = 1, max = 15) String user,
            @ForAll @IntRange(min = 1, max = 65535) int port)
            throws Exception {
        Assume.that((database + user).codePoints().noneMatch(AddressPropertiesTest::isUnsendable));
        String text = "postgresql://" + PercentCode.encode(user) + "@h:" + port + "/" + PercentCode.encode(database);
        ServerAddress address = ServerAddress.parse(text, Around.nothing());
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.port()).isEqualTo(port);
    }

    @Property
    void no_password_before_an_at_sign_survives_masking(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String user,
            @ForAll @StringLength(max = 6) String before,
            @ForAll @StringLength(max = 6) String after) {
        String shown = ServerAddress.masked("postgresql://" + user + ":" + before + "hunter2" + after + "@h/shop");
        assertThat(shown).doesNotContain("hunter2").contains("h/shop");
    }

    private static boolean isUnsendable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
