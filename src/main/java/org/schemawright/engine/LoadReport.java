package org.schemawright.engine;

import java.util.List;

/** What came of running a script on a scratch database. */
public record LoadReport(int ran, List<ScriptStatement> opaque, List<String> notes, List<CutName> cutNames) {}
