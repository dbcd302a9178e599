package greenbridge.operation;

import greenbridge.Command;
import greenbridge.account.People;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** {@code admin create someone@example.org "Name"}: the first account of an installation, which can give others theirs. */
@Singleton
final class AdminCommand implements Command {
    private final People people;
    private final Grants grants;
    private final Tenants tenants;

    AdminCommand(People people, Grants grants, Tenants tenants) {
        this.people = people;
        this.grants = grants;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public int run(List<String> arguments) {
        boolean understood = arguments.size() == 3
                && arguments.getFirst().equals("create")
                && arguments.get(1).matches("[^@\\s]+@[^@\\s]+");
        if (!understood) {
            System.err.println("Write: admin create <e-mail address> <name>");
            return 2;
        }
        if (people.byEmail(arguments.get(1)).isPresent()) {
            System.err.println("There is an account with this address already.");
            return 1;
        }
        String password = Ids.random() + "-" + Ids.random().toUpperCase(Locale.ROOT);
        var person = people.create(tenants.national(), arguments.get(1), arguments.get(2), password, false);
        grants.give(tenants.national(), person.id(), Role.PLATFORM_ADMIN, Grants.Over.TENANT, "command");
        System.out.printf(
                "Password, said only now: %s%nSign in at /national/sign-in, change it, and turn on the second step:"
                        + " the role counts from then on.%n",
                password);
        return 0;
    }
}
