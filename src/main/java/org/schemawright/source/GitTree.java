package org.schemawright.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.schemawright.model.Visible;

/** A folder of one revision. Symbolic links in it are not followed. */
final class GitTree implements FileTree {
    private final Repository repository;
    private final ObjectId tree;
    private final String revision;
    /** With a slash at its end, or empty. */
    private final String folder;

    GitTree(Repository repository, ObjectId tree, String revision, String folder) {
        this.repository = repository;
        this.tree = tree;
        this.revision = revision;
        this.folder = folder;
    }

    @Override
    public String shown(String name) {
        return "git:" + revision + ":" + folder + name;
    }

    @Override
    public Content open(String name) throws SourceProblem {
        try (TreeWalk found = TreeWalk.forPath(repository, folder + name, tree)) {
            if (found == null) {
                throw new SourceProblem("there is no file " + Visible.text(shown(name)));
            }
            if ((found.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                throw new SourceProblem(
                        Visible.text(shown(name)) + " is no file in that revision, but a link, folder or submodule");
            }
            ObjectLoader loader = repository.open(found.getObjectId(0));
            if (loader.getSize() > Content.LARGEST) {
                throw ContentCheck.tooLarge(shown(name));
            }
            return Content.of(loader.getCachedBytes((int) Content.LARGEST));
        } catch (IOException e) {
            throw DiskTree.unreadable(shown(name), e);
        }
    }

    @Override
    public List<String> names() throws SourceProblem {
        var names = new ArrayList<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!folder.isEmpty()) {
                walk.setFilter(PathFilter.create(folder));
            }
            while (walk.next()) {
                String name = walk.getPathString().substring(folder.length());
                boolean file = (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                if (file && !name.startsWith(".") && !name.contains("/.")) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw DiskTree.unreadable(shown(""), e);
        }
        return names;
    }

    @Override
    public String included(String by, String path, boolean fromScript) throws SourceProblem {
        String base = fromScript ? by.substring(0, by.lastIndexOf('/') + 1) : "";
        if (path.startsWith("/")) {
            throw new SourceProblem(Visible.text(path) + " lies outside the revision: it is not read");
        }
        return inside(base + path)
                .orElseThrow(() -> new SourceProblem(
                        Visible.text(path) + " lies outside " + Visible.text(shown("")) + ": it is not read"));
    }

    /** The path without dots; nothing if they lead out of the root. */
    static Optional<String> inside(String path) {
        var parts = new ArrayList<String>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
