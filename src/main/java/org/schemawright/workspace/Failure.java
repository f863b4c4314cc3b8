package org.schemawright.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Collectors;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.discover.UnusableTable;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Visible;
import org.schemawright.planner.PlanRefused;
import org.schemawright.source.SourceProblem;

/**
 * What went wrong, as the user reads it. This is the one place where exceptions become sentences.
 *
 * @param message one line: what, where and what to do; fit to be shown
 */
public record Failure(Sort sort, String message) {
    private static final int LONGEST_EXCERPT = 120;

    /** Whose doing it is. */
    public enum Sort {
        BAD_REQUEST,
        SOURCE,
        REFUSED,
        INTERNAL
    }

    public static Failure of(Throwable problem) {
        return switch (problem) {
            case BadRequest e -> new Failure(Sort.BAD_REQUEST, text(e));
            case SourceProblem e -> new Failure(Sort.SOURCE, text(e));
            case AddressProblem e -> new Failure(Sort.SOURCE, text(e));
            case UnreachableDatabase e -> new Failure(Sort.SOURCE, text(e));
            case UnreadableCatalog e -> new Failure(Sort.SOURCE, text(e));
            case UnusableTable e -> new Failure(Sort.SOURCE, text(e));
            case RefusedStatement e -> new Failure(Sort.SOURCE, refused(e));
            case PlanRefused e -> new Failure(Sort.REFUSED, text(e));
            case RefusedRename e -> new Failure(Sort.REFUSED, text(e));
            case FileAlreadyExistsException e ->
                new Failure(
                        Sort.REFUSED,
                        path(e.getFile()) + " is there already and was left as it is; give another name or remove it");
            case NoSuchFileException e ->
                new Failure(Sort.BAD_REQUEST, path(e.getFile()) + " does not exist, nothing was written");
            case NotDirectoryException e ->
                new Failure(Sort.BAD_REQUEST, path(e.getFile()) + " is no folder, nothing was written");
            case AccessDeniedException e ->
                new Failure(Sort.BAD_REQUEST, path(e.getFile()) + " may not be written, nothing was changed");
            case IOException e ->
                new Failure(Sort.BAD_REQUEST, "the file could not be written: " + text(e) + "; nothing was changed");
            case ScratchProblem e -> new Failure(Sort.INTERNAL, text(e));
            default ->
                new Failure(
                        Sort.INTERNAL,
                        "something went wrong inside Schemawright, nothing was changed: "
                                + problem.getClass().getSimpleName() + ": " + text(problem));
        };
    }

    private static String refused(RefusedStatement e) {
        String excerpt = line(e.statement().sql());
        String shown = excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) + "…" : excerpt;
        return Visible.text(e.statement().place().toString()) + ": the engine refuses this: " + text(e) + " [in: "
                + shown + "]; correct the statement and try again";
    }

    private static String path(String file) {
        return Visible.text(String.valueOf(file));
    }

    private static String text(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : line(e.getMessage());
    }

    private static String line(String text) {
        return Visible.text(
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.joining(" ")));
    }
}
