package greenbridge;

import java.util.List;

/** Everything the command line understands. A list of its own, so that help needs neither engines nor beans. */
final class Commands {
    static final String SERVE = "serve";

    record Entry(String name, String help) {}

    private static final List<Entry> ALL = List.of(
            new Entry(SERVE, "start the portal (the default)"),
            new Entry("index", "deliver what waits in the queue to the search index, then end"),
            new Entry("rebuild", "build the search index anew beside the old one and switch over"),
            new Entry("reconcile", "compare the search index with the database"),
            new Entry("import", "read a catalog from xlsx or csv"),
            new Entry("export", "write a catalog to xlsx or csv"),
            new Entry("tenant", "list tenants, switch one on or off"),
            new Entry("admin", "create the account of an administrator"),
            new Entry("audit", "verify the chain of the audit, show who could change it"),
            new Entry("demo", "load the sample data (示例)"));

    private Commands() {}

    static boolean knows(String name) {
        return ALL.stream().anyMatch(entry -> entry.name().equals(name));
    }

    static String help() {
        var text = new StringBuilder("Commands:\n");
        ALL.forEach(entry -> text.append("  %-10s %s%n".formatted(entry.name(), entry.help())));
        return text.append(
                        "Settings come from the environment: PORT, DATA_DIR, DEMO, DATABASE_URL, ELASTICSEARCH_URLS; see README.\n")
                .toString();
    }
}
