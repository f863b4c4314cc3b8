package org.schemawright.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.schemawright.diagram.Scene;
import org.schemawright.publish.DocumentFormat;
import org.schemawright.publish.Handout;
import org.schemawright.publish.PictureFormat;
import org.schemawright.workspace.LoadDocument;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.RenderPicture;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.WriteDocument;

/** How long pictures and documents of a design take, and how large they are: the first time and the third. */
final class PublishBenchmark {
    private PublishBenchmark() {}

    /** @param arguments a design file; without one, the script of 1,000 tables is printed that one can be made of */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println(WideSchema.script(1000, 0));
            return;
        }
        try (var bench = TestBench.open()) {
            long start = System.nanoTime();
            LoadDocument.Ready ready =
                    new LoadDocument(bench).load(Path.of(arguments[0]).toString(), Wanted.ANY, Narrowing.NONE);
            print("read and arranged", start, 0);
            Scene scene = RenderPicture.scene(ready.document(), RenderPicture.Choice.FIRST);
            for (PictureFormat format : PictureFormat.values()) {
                measured(
                        format.name(),
                        () -> RenderPicture.bytes(scene, ready.title(), RenderPicture.Making.of(format)).length);
            }
            Handout handout = WriteDocument.handout(ready);
            for (DocumentFormat format : DocumentFormat.values()) {
                measured(format.name(), () -> size(WriteDocument.folder(handout, format)));
            }
        }
    }

    private static int size(WriteDocument.Written written) {
        return written.files().values().stream()
                .mapToInt(content -> content.length)
                .sum();
    }

    private static void measured(String what, Callable<Integer> work) throws Exception {
        for (String time : List.of("first", "second", "third")) {
            long start = System.nanoTime();
            int size = work.call();
            if (!time.equals("second")) {
                print(what + ", " + time, start, size);
            }
        }
    }

    private static void print(String what, long start, int size) {
        System.out.printf("%-24s %6d ms %9d bytes%n", what, (System.nanoTime() - start) / 1_000_000, size);
    }
}
