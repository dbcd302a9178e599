package greenbridge.demo;

import greenbridge.Command;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code demo [--if-empty]} and {@code demo --entries N}. */
@Singleton
final class DemoCommand implements Command {
    private static final int MOST = 1_000_000;

    private final Demo demo;
    private final Accounts accounts;
    private final Staff staff;
    private final Offers offers;
    private final Wants wants;
    private final Bids bids;
    private final Letters letters;
    private final Folders folders;
    private final Referrals referrals;
    private final Rounds rounds;
    private final Evaluated evaluated;
    private final Bulk bulk;

    DemoCommand(
            Demo demo,
            Accounts accounts,
            Staff staff,
            Offers offers,
            Wants wants,
            Bids bids,
            Letters letters,
            Folders folders,
            Referrals referrals,
            Rounds rounds,
            Evaluated evaluated,
            Bulk bulk) {
        this.offers = offers;
        this.wants = wants;
        this.bids = bids;
        this.letters = letters;
        this.folders = folders;
        this.referrals = referrals;
        this.rounds = rounds;
        this.evaluated = evaluated;
        this.staff = staff;
        this.demo = demo;
        this.accounts = accounts;
        this.bulk = bulk;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments) {
        int more = 0;
        if (arguments.contains("--entries")) {
            more = count(arguments);
            if (more < 1 || more > MOST) {
                System.err.println("demo --entries N: N is a number from 1 to " + MOST);
                return 2;
            }
        }
        long since = System.nanoTime();
        if (demo.load()) {
            System.out.printf("Sample data (示例) written in %.1f s%n", seconds(since));
            System.out.println("Accounts to try it with (示例); the passwords are said only now:");
            accounts.make().forEach(DemoCommand::say);
            staff.hire().forEach(DemoCommand::say);
            offers.write();
            wants.write();
            bids.write().forEach(DemoCommand::say);
            letters.write();
            folders.write();
            folders.enclose();
            referrals.write();
            rounds.begin();
            evaluated.write().forEach(DemoCommand::say);
        } else if (!arguments.contains("--if-empty") && more == 0) {
            System.out.println("The sample data are there already.");
        }
        if (more > 0) {
            long start = System.nanoTime();
            bulk.add(more, done -> System.out.printf("%,d entries after %.1f s%n", done, seconds(start)));
        }
        return 0;
    }

    private static void say(Accounts.Made made) {
        System.out.printf("  %-40s %s   %s%n", made.person().email(), made.password(), made.role());
    }

    private static int count(List<String> arguments) {
        try {
            return Integer.parseInt(arguments.get(arguments.indexOf("--entries") + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
