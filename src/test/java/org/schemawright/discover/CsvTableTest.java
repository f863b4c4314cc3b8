package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no table is refused with the line and what to do; what is one is taken to the letter. */
class CsvTableTest {
    private static EncodedTable read(byte[] bytes, CsvOptions options) throws Exception {
        return CsvTable.read(new ByteArrayInputStream(bytes), "rows.csv", bytes.length, options);
    }

    private static EncodedTable read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), CsvOptions.PLAIN);
    }

    private static CsvOptions in(Charset encoding) {
        return new CsvOptions(CsvOptions.Header.FIRST_LINE, ',', encoding, NullRule.EQUAL);
    }

    private static List<Optional<String>> column(EncodedTable table, int place) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.value(row, place))
                .toList();
    }

    static List<List<String>> refused() {
        return List.of(
                List.of("a,b\n1,2\n3\n4,5\n", "line 3 has 1 field", "the first line has 2", "separator"),
                List.of("a,b\n1,2\n3,4,5\n", "line 3 has 3 fields", "the first line has 2"),
                List.of("a,b\n\"x\ny\",2\n3\n", "line 4 has 1 field"),
                List.of("a;b\n1,5;2\n", "line 2 has 2 fields", "the first line has 1", "separator"),
                List.of("a,b\n", "has no rows"),
                List.of("a,b", "has no rows"),
                List.of("", "has no rows"),
                List.of("\n", "has no rows"),
                List.of("a,b,a\n1,2,3\n", "two columns are called a", "--no-header"),
                List.of("a,,\n1,2,3\n", "two columns are called nothing at all", "--no-header"),
                List.of("a,b\n1,2\n3,\"4\n5,6\n7,8\n", "line 3", "quote"),
                List.of("a,b\n1,2\n3,\"4\"x\n", "line 3", "quote"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_table_is_refused_with_its_line_and_what_to_do(List<String> text) {
        assertThatThrownBy(() -> read(text.getFirst()))
                .isInstanceOf(UnusableTable.class)
                .hasMessageStartingWith("rows.csv")
                .message()
                .contains(text.subList(1, text.size()));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_line() throws Exception {
        byte[] latin = "a,b\nx,y\ncafé,z\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin, CsvOptions.PLAIN))
                .hasMessageContainingAll("line 3", "--encoding, for example latin1");
        assertThat(column(read(latin, in(StandardCharsets.ISO_8859_1)), 0)).contains(Optional.of("café"));
        byte[] whole = "a,b\nx,y\nz,é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> read(cut, CsvOptions.PLAIN)).hasMessageContainingAll("line 3", "UTF-8");
        byte[] header = "a,é\nx,y\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(header, CsvOptions.PLAIN)).hasMessageContainingAll("line 1", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE"})
    void utf_16_is_refused_unless_it_is_said(String written, String said) throws Exception {
        byte[] bytes = "a,b\nß,2\n3,4\n".getBytes(Charset.forName(written));
        assertThatThrownBy(() -> read(bytes, CsvOptions.PLAIN))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContaining("--encoding UTF-16");
        EncodedTable table = read(bytes, in(Charset.forName(said)));
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(column(table, 0)).containsExactly(Optional.of("ß"), Optional.of("3"));
    }

    @Test
    void a_mark_of_the_encoding_is_no_part_of_the_first_name() throws Exception {
        assertThat(read("\uFEFFa,b\n1,2\n").names()).containsExactly("a", "b");
        byte[] little = "\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(little, in(StandardCharsets.UTF_16)).names()).containsExactly("a", "b");
        assertThat(read(little, in(StandardCharsets.UTF_16LE)).names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 1",
                "1 ",
                "01",
                "1.0",
                "1.00",
                "1e0",
                "\t1",
                "TRUE",
                "true",
                "null",
                "NULL",
                "\\N",
                "NaN",
                "\u00A0",
                "-0",
                "a\u0000b",
                "\u0000",
                "é",
                "e\u0301",
                "\uD83D\uDE00",
                "a\rb",
                "a\nb",
                "\"",
                "''"
            })
    void values_are_kept_to_the_letter(String value) throws Exception {
        EncodedTable table = read("a,b\n\"" + value.replace("\"", "\"\"") + "\",1\n1,\"\"\n,x\n");
        assertThat(column(table, 0)).containsExactly(Optional.of(value), Optional.of("1"), Optional.empty());
        assertThat(table.distinct(0)).isEqualTo(3);
        assertThat(column(table, 1)).containsExactly(Optional.of("1"), Optional.of(""), Optional.of("x"));
    }

    @Test
    void lines_may_end_as_on_any_system_and_the_last_one_need_not() throws Exception {
        for (String text : List.of("a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4")) {
            EncodedTable table = read(text);
            assertThat(column(table, 1)).containsExactly(Optional.of("2"), Optional.of("4"));
        }
    }

    @Test
    void three_hundred_columns_are_read() throws Exception {
        String heading = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(","));
        EncodedTable table = read(heading + "\n" + row + "\n" + row + "\n");
        assertThat(table.width()).isEqualTo(300);
        assertThat(table.value(1, 299)).contains("299");
        assertThatThrownBy(() -> read(heading + "\n" + row + "\n" + row + ",1\n"))
                .hasMessageContaining("line 3 has 301 fields");
    }

    /** A hundred million letters without an end of line or a quote that ends. */
    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,", "a,b\n1,\"", ""})
    void a_line_without_end_takes_bounded_memory(String before) {
        assertThatThrownBy(() -> CsvTable.read(endless(before), "rows.csv", 100_000_000, CsvOptions.PLAIN))
                .isInstanceOf(UnusableTable.class)
                .hasMessageStartingWith("rows.csv")
                .hasMessageContaining("line");
    }

    private static InputStream endless(String before) {
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = IntStream.range(0, 100)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(block))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        parts.addFirst(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));
        return new java.io.BufferedInputStream(new SequenceInputStream(Collections.enumeration(parts)));
    }

    @Test
    void what_is_not_there_or_breaks_while_it_is_read_is_told() {
        assertThatThrownBy(() -> CsvTable.read(Path.of("none.csv"), CsvOptions.PLAIN))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContainingAll("none.csv", "does not exist");
        assertThatThrownBy(() -> CsvTable.read(Path.of("src"), CsvOptions.PLAIN))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContaining("could not be read");
        var broken = new SequenceInputStream(
                new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });
        assertThatThrownBy(
                        () -> CsvTable.read(new java.io.BufferedInputStream(broken), "rows.csv", 100, CsvOptions.PLAIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is gone");
    }
}
