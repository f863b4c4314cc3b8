package org.schemawright.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.NullRule;
import org.schemawright.discover.Watch;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import picocli.CommandLine.Option;

/** The options of every command that learns from the rows of a table. */
final class TableOptions {
    @Option(
            names = "--max-determinant",
            paramLabel = "K",
            description = "Only determinants and keys of up to so many columns.")
    @Nullable
    Integer most;

    @Option(names = "--no-header", description = "The first line of the file is a row: columns are column1, column2, …")
    boolean noHeader;

    @Option(names = "--separator", paramLabel = "CHAR", description = "What stands between fields (default: a comma).")
    String separator = ",";

    @Option(names = "--encoding", paramLabel = "NAME", description = "The file's encoding (default: UTF-8).")
    String encoding = "UTF-8";

    @Option(
            names = "--null",
            paramLabel = "TEXT",
            description = "A text that stands for NULL, beside the empty field without quotes.")
    @Nullable
    String nullText;

    @Option(names = "--null-unequal", description = "No NULL equals another.")
    boolean nullUnequal;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stops then, and says how far what was found is complete.")
    @Nullable
    Double timeLimit;

    @Option(
            names = "--approximate",
            paramLabel = "SHARE",
            description = "Also what up to this part of the rows breaks, for example 0.02, with the exceptions.")
    double approximate;

    double exceptions() throws BadRequest {
        if (!(approximate >= 0 && approximate < 1)) {
            throw new BadRequest("--approximate " + approximate + ": give a part of the rows, from 0 to 1");
        }
        return approximate;
    }

    int most() throws BadRequest {
        Integer wanted = most;
        if (wanted == null) {
            return Integer.MAX_VALUE;
        }
        if (wanted < 0) {
            throw new BadRequest("--max-determinant " + wanted + ": give a number of columns, 0 or more");
        }
        return wanted;
    }

    CsvOptions csv() throws BadRequest {
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            throw new BadRequest("--separator " + Visible.text(separator)
                    + ": give one character that is neither a quote nor the end of a line");
        }
        return new CsvOptions(
                noHeader ? CsvOptions.Header.NONE : CsvOptions.Header.FIRST_LINE,
                separator.charAt(0),
                charset(),
                nulls());
    }

    /** A note where a file has one column whose name looks like several. */
    List<String> oneColumn(List<String> names) {
        return names.size() == 1
                ? Stream.of(";", "\t", "|", ",")
                        .filter(sign ->
                                !sign.equals(separator) && names.getFirst().contains(sign))
                        .limit(1)
                        .map(sign ->
                                "the file has one column, " + names.getFirst() + "; if it has several, say what stands"
                                        + " between them: --separator \"" + sign + "\"")
                        .toList()
                : List.of();
    }

    NullRule nulls() {
        return new NullRule(Optional.ofNullable(nullText), !nullUnequal);
    }

    private Charset charset() throws BadRequest {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadRequest("--encoding " + Visible.text(encoding)
                    + ": nobody knows such an encoding; give UTF-8, latin1, windows-1252, UTF-16, …");
        }
    }

    Watch watch() throws BadRequest {
        Double seconds = timeLimit;
        if (seconds == null) {
            return Watch.NOBODY;
        }
        if (!(seconds > 0)) {
            throw new BadRequest("--time-limit " + seconds + ": give seconds, more than 0");
        }
        return Watch.forSeconds(seconds);
    }
}
