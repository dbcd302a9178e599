package greenbridge.operation;

import greenbridge.Command;
import greenbridge.search.indexing.Rebuild;
import greenbridge.search.indexing.Reconcile;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** The three things that are done to the index by hand. */
final class IndexCommands {
    private static final int SHOWN = 20;

    private IndexCommands() {}

    @Singleton
    static final class Index implements Command {
        private final Reconcile reconcile;

        Index(Reconcile reconcile) {
            this.reconcile = reconcile;
        }

        @Override
        public String name() {
            return "index";
        }

        @Override
        public int run(List<String> arguments) throws SQLException {
            System.out.println(reconcile.drain() + " rows of the queue delivered");
            return 0;
        }
    }

    @Singleton
    static final class Anew implements Command {
        private final Rebuild rebuild;

        Anew(Rebuild rebuild) {
            this.rebuild = rebuild;
        }

        @Override
        public String name() {
            return "rebuild";
        }

        @Override
        public int run(List<String> arguments) throws SQLException {
            if (arguments.contains("--rollback")) {
                System.out.println("Back on " + rebuild.rollback());
                return 0;
            }
            var built = rebuild.run();
            System.out.println(built.index() + " is live with " + built.documents() + " documents");
            built.unreadable().forEach(each -> System.out.println("  not readable: " + each));
            return built.unreadable().isEmpty() ? 0 : 1;
        }
    }

    @Singleton
    static final class Compare implements Command {
        private final Reconcile reconcile;

        Compare(Reconcile reconcile) {
            this.reconcile = reconcile;
        }

        @Override
        public String name() {
            return "reconcile";
        }

        @Override
        public int run(List<String> arguments) throws SQLException {
            var report = arguments.contains("--repair") ? reconcile.repair() : reconcile.report();
            System.out.println(report.compared() + " documents compared, "
                    + report.drift().size() + " differ from the database" + (report.repaired() ? ", mended" : ""));
            report.drift().stream().limit(SHOWN).forEach(drift -> System.out.println("  " + drift));
            return report.isClean() || report.repaired() ? 0 : 1;
        }
    }
}
