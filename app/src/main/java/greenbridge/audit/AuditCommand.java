package greenbridge.audit;

import greenbridge.Command;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** {@code audit verify [shanxi]} and {@code audit grants}. */
@Singleton
final class AuditCommand implements Command {
    private final Audit audit;
    private final Protection protection;
    private final Tenants tenants;

    AuditCommand(Audit audit, Protection protection, Tenants tenants) {
        this.audit = audit;
        this.protection = protection;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> arguments) throws SQLException {
        if (arguments.equals(List.of("grants"))) {
            return grants();
        }
        if (arguments.equals(List.of("verify"))) {
            return verify(tenants.all());
        }
        var one = arguments.size() == 2 && arguments.getFirst().equals("verify")
                ? tenants.bySlug(arguments.get(1)).map(List::of).orElse(List.of())
                : List.<Tenant>of();
        if (one.isEmpty()) {
            System.err.println("Write: audit verify [<slug>] | audit grants");
            return 2;
        }
        return verify(one);
    }

    /** All of them are looked at, also behind a broken one. */
    private int verify(List<Tenant> all) {
        long lines = 0;
        int broken = 0;
        for (Tenant tenant : all) {
            switch (audit.verify(tenant.id())) {
                case Verdict.Whole whole -> {
                    lines += whole.lines();
                    if (whole.lines() > 0) {
                        System.out.printf(
                                "%s: whole, %d lines, ends in %s%n", tenant.slug(), whole.lines(), whole.hash());
                    }
                }
                case Verdict.Broken found -> {
                    broken++;
                    System.out.printf(
                            "%s: BROKEN at line %d: %s%n",
                            tenant.slug(), found.number(), found.fault().words());
                }
            }
        }
        System.out.printf("%d chains looked at, %d lines in whole ones, %d broken%n", all.size(), lines, broken);
        return broken == 0 ? 0 : 1;
    }

    private int grants() throws SQLException {
        var report = protection.report();
        report.grants().forEach(System.out::println);
        if (report.harmful().isEmpty()) {
            System.out.println("Protected: the application may read and add lines of the audit, nothing else.");
            return 0;
        }
        System.out.println("NOT protected: the application could change the audit ("
                + String.join(", ", report.harmful()) + "). Give it an owner: README, Deploy it.");
        return 1;
    }
}
