package org.schemawright.source;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from starting a git program to ask where the machine's configuration is, and from keeping a file of its
 * own in the user's configuration folder: neither matters to reading.
 */
final class QuietGit extends SystemReader.Delegate {
    private static final class Installed {
        static {
            SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        }

        static void now() {}
    }

    private QuietGit(SystemReader usual) {
        super(usual);
    }

    /** Once, before the first repository is opened. */
    static void install() {
        Installed.now();
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    private static final class NoConfig extends FileBasedConfig {
        NoConfig(@Nullable Config parent, FS fs) {
            super(parent, new java.io.File(""), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
