package greenbridge.operation;

import greenbridge.Command;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code tenant}, {@code tenant on hebei}, {@code tenant off hebei}. */
@Singleton
final class TenantCommand implements Command {
    private final Tenants tenants;

    TenantCommand(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "tenant";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            tenants.all().forEach(TenantCommand::show);
            return 0;
        }
        boolean understood = arguments.size() == 2 && List.of("on", "off").contains(arguments.getFirst());
        var tenant = understood ? tenants.bySlug(arguments.get(1)) : java.util.Optional.<Tenant>empty();
        if (tenant.isEmpty()) {
            System.err.println("Write: tenant [on|off <slug>]");
            return 2;
        }
        tenants.turn(tenant.get(), arguments.getFirst().equals("on"));
        tenants.bySlug(arguments.get(1)).ifPresent(TenantCommand::show);
        return 0;
    }

    private static void show(Tenant tenant) {
        System.out.printf("%-3s %-14s %s%n", tenant.enabled() ? "on" : "off", tenant.slug(), tenant.nameZh());
    }
}
