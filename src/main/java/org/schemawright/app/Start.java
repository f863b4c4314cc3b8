package org.schemawright.app;

import java.util.List;
import javafx.application.Application;
import org.schemawright.cli.Main;

/** Where the program begins: commands go to the command line, everything else opens the window. */
public final class Start {
    private Start() {}

    public static void main(String[] arguments) {
        System.exit(Main.run(Start::open, arguments));
    }

    private static int open(List<String> files) {
        Application.launch(WindowApplication.class, files.toArray(String[]::new));
        return 0;
    }
}
