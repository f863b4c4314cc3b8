package org.schemawright.model;

/** Which product a database speaks, and in which major version its normal form was read. */
public record EngineVersion(String engine, int major) {
    @Override
    public String toString() {
        return engine + " " + major;
    }
}
