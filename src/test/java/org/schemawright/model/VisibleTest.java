package org.schemawright.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void ordinary_text_of_any_script_stays_as_it_is() {
        assertThat(Visible.text("naïve 表 «x» 😀 a b")).isEqualTo("naïve 表 «x» 😀 a b");
    }

    @Test
    void what_steers_a_terminal_or_hides_is_spelled_out() {
        assertThat(Visible.text("a\u001b[31mb\nc\u202ed\u200be\ufefff\udc00g\u2028h"))
                .isEqualTo("a\\u{001B}[31mb\\u{000A}c\\u{202E}d\\u{200B}e\\u{FEFF}f\\u{DC00}g\\u{2028}h");
    }

    @Test
    void letters_without_ink_are_spelled_out() {
        assertThat(Visible.text("a\u3164\ufe0f" + Character.toString(0xE0041)))
                .isEqualTo("a\\u{3164}\\u{FE0F}\\u{E0041}");
    }

    @Property
    void shown_text_holds_no_control_character_and_showing_it_again_changes_nothing(@ForAll String text) {
        String shown = Visible.text(text);
        assertThat(shown.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(Visible.text(shown)).isEqualTo(shown);
    }
}
