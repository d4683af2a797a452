package onlinefriday.store;

/** What the parts of one open store share. */
record StoreParts(
    Engine engine, Commands commands, Catalogue catalogue, OpenCursors cursors, Scans scans) {}
