package org.schemawright.discover;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file of comma-separated values into an encoded table. */
public final class CsvTable {
    private static final int BUFFER = 1 << 16;

    private CsvTable() {}

    public static EncodedTable read(Path file, CsvOptions options) throws UnusableTable {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return read(in, name, Files.size(file), options);
        } catch (NoSuchFileException e) {
            throw new UnusableTable(name + " does not exist; name a CSV file");
        } catch (CharacterCodingException e) {
            throw new UnusableTable(
                    name + " is not " + options.encoding() + "; say what it is with --encoding, for example latin1");
        } catch (IOException e) {
            throw new UnusableTable(name + " could not be read: " + e.getMessage());
        }
    }

    /** @param bytes how long the text is, as far as that is known; only speed depends on it */
    static EncodedTable read(InputStream in, String name, long bytes, CsvOptions options)
            throws UnusableTable, IOException {
        skipByteOrderMark(in, name, options);
        boolean utf8 = options.encoding().equals(StandardCharsets.UTF_8);
        var records = new CsvRecords(name, bytes, options, utf8);
        try (CsvReader<CsvRecords> reader = CsvReader.builder()
                .fieldSeparator(options.separator())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .build(records, reader(in, utf8 ? StandardCharsets.ISO_8859_1 : options.encoding()))) {
            for (CsvRecords record : reader) {
                record.check();
            }
        } catch (CsvParseException e) {
            throw records.unreadable(e);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return records.table();
    }

    /** UTF-8 is read byte by byte, and checked where a value is met for the first time. */
    private static Reader reader(InputStream in, Charset encoding) {
        return new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Marks of the encoding are left out, as they are no part of the first name; other encodings are told by theirs. */
    private static void skipByteOrderMark(InputStream in, String name, CsvOptions options)
            throws IOException, UnusableTable {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        boolean little = begins(first, 0xFF, 0xFE);
        boolean big = begins(first, 0xFE, 0xFF);
        if (options.encoding().equals(StandardCharsets.UTF_8)) {
            if (begins(first, 0xEF, 0xBB, 0xBF)) {
                in.skipNBytes(3);
            } else if (little || big) {
                throw new UnusableTable(name + " is UTF-16; say so with --encoding UTF-16");
            } else if (first.length == 4 && alternating(first)) {
                throw new UnusableTable(name + " looks like UTF-16 without a mark at its beginning; say so with"
                        + " --encoding " + (first[0] == 0 ? "UTF-16BE" : "UTF-16LE"));
            }
        } else if (little && options.encoding().equals(StandardCharsets.UTF_16LE)
                || big && options.encoding().equals(StandardCharsets.UTF_16BE)) {
            in.skipNBytes(2);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether every second of four bytes is zero and the others are not. */
    private static boolean alternating(byte[] four) {
        return (four[0] == 0) != (four[1] == 0) && (four[0] == 0) == (four[2] == 0) && (four[1] == 0) == (four[3] == 0);
    }
}
