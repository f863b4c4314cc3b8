package org.schemawright.discover;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Visible;

/** Takes the fields of a file as they come, without making a text of each, and encodes them. */
final class CsvRecords extends CsvCallbackHandler<CsvRecords> {
    private static final int MEASURED_ROWS = 1000;

    private final String name;
    private final long bytes;
    private final CsvOptions options;
    private final boolean utf8;
    private final byte @Nullable [] nullText;
    private byte[] value = new byte[256];
    private final List<ColumnEncoder> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private ColumnEncoder[] encoders = new ColumnEncoder[0];
    private int field;
    private int rows;
    private long line;
    private long characters;
    private boolean first = true;
    private @Nullable String problem;

    /** @param utf8 whether each char is a byte of UTF-8 */
    CsvRecords(String name, long bytes, CsvOptions options, boolean utf8) {
        this.name = Visible.text(name);
        this.bytes = bytes;
        this.options = options;
        this.utf8 = utf8;
        this.nullText = options.nulls()
                .text()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return field;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        field = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int size = copy(buffer, offset, length);
        characters += length + 1;
        if (first) {
            firstField(size, quoted);
        } else if (field < encoders.length) {
            put(encoders[field], size, quoted);
        }
        field++;
    }

    private void put(ColumnEncoder encoder, int size, boolean quoted) {
        if (size == 0 && !quoted || isNullText(size)) {
            encoder.addNull();
        } else if (encoder.add(value, 0, size) && utf8) {
            checkEncoding(size);
        }
    }

    private boolean isNullText(int size) {
        byte[] text = nullText;
        return text != null && java.util.Arrays.equals(text, 0, text.length, value, 0, size);
    }

    /** A value met for the first time may be no text at all. */
    private void checkEncoding(int size) {
        for (int i = 0; i < size; i++) {
            if (value[i] < 0) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value, 0, size));
                } catch (CharacterCodingException e) {
                    stop("line " + line + " is not UTF-8; say what the file is with --encoding, for example latin1");
                }
                return;
            }
        }
    }

    private void stop(String why) {
        if (problem == null) {
            problem = why;
        }
    }

    private int copy(char[] buffer, int offset, int length) {
        if (value.length < length * 3) {
            value = new byte[length * 3];
        }
        byte[] target = value;
        if (!utf8) {
            byte[] encoded = new String(buffer, offset, length).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(encoded, 0, target, 0, encoded.length);
            return encoded.length;
        }
        for (int i = 0; i < length; i++) {
            target[i] = (byte) buffer[offset + i];
        }
        return length;
    }

    private void firstField(int size, boolean quoted) {
        if (options.header() == CsvOptions.Header.FIRST_LINE) {
            checkEncoding(size);
            names.add(new String(value, 0, size, StandardCharsets.UTF_8));
        } else {
            names.add("column" + (field + 1));
        }
        var encoder = new ColumnEncoder(options.nulls().equal());
        columns.add(encoder);
        if (options.header() == CsvOptions.Header.NONE) {
            put(encoder, size, quoted);
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        // An empty line is a line of one empty field; buildRecord sees to it.
    }

    @Override
    protected CsvRecords buildRecord() {
        return this;
    }

    /** After each record: its fields are as many as those of the first. */
    void check() throws UnusableTable {
        if (first) {
            first = false;
            encoders = columns.toArray(new ColumnEncoder[0]);
            checkNames();
            rows = options.header() == CsvOptions.Header.NONE && !columns.isEmpty() ? 1 : 0;
        } else {
            acceptRow();
        }
        if (problem != null) {
            throw new UnusableTable(name + ": " + problem);
        }
    }

    private void acceptRow() throws UnusableTable {
        if (field == 0 && encoders.length == 1) {
            encoders[0].addNull();
            rows++;
        } else if (field == encoders.length) {
            rows++;
            if (rows == MEASURED_ROWS) {
                long expected = Math.min(bytes * rows / Math.max(1, characters) * 33 / 32 + 64, Integer.MAX_VALUE - 64);
                columns.forEach(column -> column.expect((int) expected));
            }
        } else if (field > 0) {
            throw new UnusableTable(name + ": line " + line + " has " + fields(field) + ", and the first line has "
                    + encoders.length + "; is the separator right, and are quotes doubled within quotes?");
        }
    }

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }

    private void checkNames() throws UnusableTable {
        var seen = new HashSet<String>();
        for (String one : names) {
            if (!seen.add(one)) {
                throw new UnusableTable(name + ": two columns are called "
                        + (one.isEmpty() ? "nothing at all" : Visible.text(one))
                        + "; name them apart, or read the file with --no-header");
            }
        }
    }

    UnusableTable unreadable(CsvParseException e) {
        String why = e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
        return new UnusableTable(name + ": after line " + line + " the file is no CSV: "
                + Visible.text(why.lines().findFirst().orElse("")));
    }

    EncodedTable table() throws UnusableTable {
        if (rows == 0) {
            throw new UnusableTable(name + " has no rows, so nothing can be learned from it");
        }
        return new EncodedTable(
                names, rows, columns.stream().map(ColumnEncoder::column).toList());
    }
}
