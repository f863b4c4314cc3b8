package org.schemawright.source;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Gives JGit no configuration but the repository's own. It would start a git program to ask where the machine's is,
 * measure the clock of the file system by writing into the repository, which takes seconds, and keep what it measured in
 * the user's configuration folder. None of it matters to reading.
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
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
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

        /** Asked of the clock of a file system: as coarse as it may be. What is not known would be measured. */
        @Override
        public long getTimeUnit(String section, @Nullable String subsection, String name, long otherwise, TimeUnit in) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? in.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
                    : otherwise;
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
