package org.schemawright.source;

import java.util.List;

/**
 * The files that one source may read, on disk or in git: those below one root and no others. Names are relative to the
 * root, with slashes.
 */
interface FileTree {
    /** The file as the user would name it. */
    String shown(String name);

    Content open(String name) throws SourceProblem;

    /** All files below the root, in no order. */
    List<String> names() throws SourceProblem;

    /** The name of a file that a script includes, looked up from the script's folder or from the root. */
    String included(String by, String path, boolean fromScript) throws SourceProblem;
}
