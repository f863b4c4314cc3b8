package org.schemawright.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.schemawright.model.Visible;

/** Reads a script, a folder of migrations or a design as it was in a revision. Needs no git, and writes nothing. */
public final class GitSource {
    private final String revision;
    private final String path;
    private final Path from;

    private GitSource(String revision, String path, Path from) {
        this.revision = revision;
        this.path = path;
        this.from = from.toAbsolutePath().normalize();
    }

    private interface Reading<T> {
        T of(Repository repository, ObjectId tree, String found) throws IOException, SourceProblem;
    }

    public static Script read(String revision, String path, ScriptOptions options) throws SourceProblem {
        return read(revision, path, options, Path.of(""));
    }

    /** @param from the folder from which the repository is looked for, upwards */
    static Script read(String revision, String path, ScriptOptions options, Path from) throws SourceProblem {
        var source = new GitSource(revision, path, from);
        return source.read((repository, tree, found) -> source.script(repository, tree, found, options));
    }

    /** The text of one file, a design for instance. */
    public static String text(String revision, String path) throws SourceProblem {
        return text(revision, path, Path.of(""));
    }

    static String text(String revision, String path, Path from) throws SourceProblem {
        return new GitSource(revision, path, from).read((repository, tree, found) -> {
            var files = new GitTree(repository, tree, revision, "");
            try (Content content = files.open(found)) {
                var text = ContentCheck.script(files.shown(found), content.text(), true)
                        .text();
                return StandardCharsets.UTF_8.decode(text.duplicate()).toString();
            }
        });
    }

    private Script script(Repository repository, ObjectId tree, String found, ScriptOptions options)
            throws IOException, SourceProblem {
        if (isFolder(repository, tree, found)) {
            String folder = found.isEmpty() ? "" : found + "/";
            return MigrationFolder.read(new GitTree(repository, tree, revision, folder), options);
        }
        int slash = found.lastIndexOf('/') + 1;
        var files = new GitTree(repository, tree, revision, found.substring(0, slash));
        var reading = new ScriptReading(files, options);
        reading.file(found.substring(slash));
        return reading.finish(files.shown(found.substring(slash)));
    }

    private <T> T read(Reading<T> reading) throws SourceProblem {
        QuietGit.install();
        var builder = new FileRepositoryBuilder().readEnvironment().findGitDir(from.toFile());
        if (builder.getGitDir() == null) {
            throw problem("there is no git repository in " + Visible.text(from.toString()) + " or above it");
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            ObjectId tree = tree(repository);
            return reading.of(repository, tree, find(repository, tree));
        } catch (IOException e) {
            throw problem("the git repository " + Visible.text(String.valueOf(builder.getGitDir()))
                    + " cannot be read: " + Visible.text(String.valueOf(e.getMessage())));
        }
    }

    private SourceProblem problem(String what) {
        return new SourceProblem(Visible.text("git:" + revision + ":" + path) + ": " + what);
    }

    private ObjectId tree(Repository repository) throws IOException, SourceProblem {
        try (var walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(revision);
            if (id == null) {
                throw noRevision(repository);
            }
            return walk.parseTree(id);
        } catch (AmbiguousObjectException e) {
            throw problem("several objects begin with " + Visible.text(revision) + ": write more of the name");
        } catch (RevisionSyntaxException e) {
            throw problem(Visible.text(revision) + " is no revision: give a branch, a tag or a commit");
        }
    }

    private SourceProblem noRevision(Repository repository) throws IOException {
        var names = new ArrayList<String>();
        for (var reference : repository.getRefDatabase().getRefs()) {
            names.add(Repository.shortenRefName(reference.getName()));
        }
        return problem("there is no revision " + Visible.text(revision) + Closest.to(revision, names));
    }

    /** As git does, from the root of the repository; failing that, from where the user is. */
    private String find(Repository repository, ObjectId tree) throws IOException, SourceProblem {
        Optional<String> fromRoot = path.startsWith("./") || path.startsWith("../") || path.equals(".")
                ? Optional.empty()
                : GitTree.inside(path);
        Optional<String> fromHere = GitTree.inside(here(repository) + path);
        for (Optional<String> candidate : List.of(fromRoot, fromHere)) {
            if (candidate.isPresent() && exists(repository, tree, candidate.get())) {
                return candidate.get();
            }
        }
        String wanted = fromRoot.or(() -> fromHere).orElse(path);
        throw problem(
                "there is no such path in that revision" + Closest.to(wanted, neighbours(repository, tree, wanted)));
    }

    private String here(Repository repository) throws IOException {
        if (repository.isBare()) {
            return "";
        }
        Path root = repository.getWorkTree().toPath().toRealPath();
        Path here = from.toRealPath();
        return here.startsWith(root) && !here.equals(root)
                ? root.relativize(here).toString().replace('\\', '/') + "/"
                : "";
    }

    private static boolean exists(Repository repository, ObjectId tree, String path) throws IOException {
        try (TreeWalk found = path.isEmpty() ? null : TreeWalk.forPath(repository, path, tree)) {
            return path.isEmpty() || found != null;
        }
    }

    private static boolean isFolder(Repository repository, ObjectId tree, String path) throws IOException {
        try (TreeWalk found = path.isEmpty() ? null : TreeWalk.forPath(repository, path, tree)) {
            return found == null || FileMode.TREE.equals(found.getRawMode(0));
        }
    }

    /** What lies in the deepest folder of the path that exists. */
    private static List<String> neighbours(Repository repository, ObjectId tree, String wanted) throws IOException {
        String folder = wanted;
        do {
            folder = folder.substring(0, Math.max(folder.lastIndexOf('/'), 0));
        } while (!exists(repository, tree, folder) || !isFolder(repository, tree, folder));
        var names = new ArrayList<String>();
        ObjectId there = tree;
        if (!folder.isEmpty()) {
            try (TreeWalk found = TreeWalk.forPath(repository, folder, tree)) {
                there = found == null ? tree : found.getObjectId(0);
            }
        }
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(there);
            while (walk.next()) {
                names.add(folder.isEmpty() ? walk.getPathString() : folder + "/" + walk.getPathString());
            }
        }
        return names;
    }
}
