package org.schemawright.engine.postgresql.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's settings: nothing outlives it, nothing runs by itself, nothing reaches beyond the machine. */
final class Settings {
    private Settings() {}

    static String of(int major) {
        Map<String, String> settings = new LinkedHashMap<>();
        durability(settings);
        size(settings);
        fence(settings, major);
        if (major >= 18) {
            settings.put("io_method", "sync");
        }
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private static void durability(Map<String, String> settings) {
        settings.put("fsync", "off");
        settings.put("full_page_writes", "off");
        settings.put("synchronous_commit", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_size", "1GB");
        settings.put("checkpoint_timeout", "1d");
    }

    private static void size(Map<String, String> settings) {
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "32MB");
        settings.put("max_prepared_transactions", "0");
        // One script may hold thousands of objects in one transaction.
        settings.put("max_locks_per_transaction", "512");
        settings.put("temp_file_limit", "2GB");
        settings.put("huge_pages", "off");
        // In the data directory, so that it goes with it also when the server is killed.
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("jit", "off");
    }

    private static void fence(Map<String, String> settings, int major) {
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("shared_preload_libraries", "");
        settings.put("autovacuum", "off");
        settings.put("max_wal_senders", "0");
        settings.put("max_logical_replication_workers", "0");
        settings.put("max_parallel_workers", "0");
        settings.put("lc_messages", "C");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("update_process_title", "off");
        if (major >= 17) {
            settings.put("event_triggers", "off");
        }
    }
}
