package greenbridge.match;

import greenbridge.product.Product;
import greenbridge.search.Gathered;
import greenbridge.search.Gathering;
import greenbridge.search.Wish;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole way, hop by hop: one request to the search, then a statement for each kind of thing, whatever their number. */
@Singleton
public class Matching {
    private static final Set<String> TECHNOLOGIES = Set.of("technology", "product", "equipment");
    private static final Set<String> SERVICES = Set.of("emc", "service");
    private static final Set<String> FIRMS = Set.of("organisation");
    private static final int THINGS = 60;
    private static final int CASES = 40;
    private static final int COMPANIES = 40;

    private final Gathering gathering;
    private final Reading reading;
    private final Money money;
    private final Clock clock;

    Matching(Gathering gathering, Reading reading, Money money, Clock clock) {
        this.gathering = gathering;
        this.reading = reading;
        this.money = money;
        this.clock = clock;
    }

    public Matches of(Tenant viewer, Wanted wanted) {
        return of(viewer, wanted, Chosen.ALL);
    }

    public Matches of(Tenant viewer, Wanted wanted, Chosen chosen) {
        LocalDate day = LocalDate.now(clock);
        String text = Spoken.cleaned(wanted.text());
        Gathered gathered = gathering.of(wishes(viewer, wanted, text, chosen));
        var paths =
                gathered.paths().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.ofNullable(path(chosen.why())).forEach(paths::add);
        var spoken = Spoken.of(gathering.words(text, viewer.id()));
        var lot = Lot.of(day, wanted.text());
        var way = new Way(wanted, chosen, lot, spoken, reading.of(viewer, day, paths)).go();

        var hops = new EnumMap<Hop, List<Candidate>>(Hop.class);
        hops.putAll(way.hops());
        var rejected = new EnumMap<Hop, List<Candidate>>(Hop.class);
        rejected.putAll(way.rejected());
        var changes = new EnumMap<Hop, List<Change>>(Hop.class);
        changes.putAll(way.changes());
        Matches.Why why = way.why();
        if (chosen.keeps(Hop.FINANCE)) {
            var judged = money.judged(viewer, wanted);
            var fits = judged.stream()
                    .filter(each -> each.fits() && !chosen.not().contains(each.publicId()))
                    .toList();
            hops.put(Hop.FINANCE, fits);
            rejected.put(
                    Hop.FINANCE, judged.stream().filter(each -> !each.fits()).toList());
            if (fits.isEmpty()) {
                changes.put(Hop.FINANCE, eased(wanted, money.all(viewer)));
            }
            why = why == null ? why(viewer, wanted, chosen, judged) : why;
        }
        return new Matches(wanted, hops, rejected, changes, why, gathered.degraded());
    }

    private Matches.@Nullable Why why(Tenant viewer, Wanted wanted, Chosen chosen, List<Candidate> judged) {
        for (Candidate each : judged) {
            if ((Hop.FINANCE.code() + "/" + each.publicId()).equals(chosen.why())) {
                var only = money.all(viewer).stream()
                        .filter(product -> product.publicId().equals(each.publicId()))
                        .toList();
                return new Matches.Why(
                        each,
                        each.fits() ? List.of() : eased(wanted, only),
                        chosen.not().contains(each.publicId()));
            }
        }
        return null;
    }

    private List<Change> eased(Wanted wanted, List<Product> products) {
        return Easing.of(wanted, Easing.ofMoney(wanted), products, money::fits);
    }

    /** A hop that is left out asks for nothing; technologies are read for the links that lead on from them. */
    private static List<Wish> wishes(Tenant viewer, Wanted wanted, String text, Chosen chosen) {
        var sectors = one(wanted.sector());
        var industries = one(wanted.industry());
        var areas = one(Codes.place(wanted.area()));
        var wishes = new ArrayList<Wish>();
        wishes.add(new Wish(text, viewer.id(), TECHNOLOGIES, true, false, sectors, industries, areas, THINGS));
        if (chosen.keeps(Hop.CASE)) {
            wishes.add(new Wish(text, viewer.id(), Set.of("case"), false, false, sectors, industries, areas, CASES));
        }
        if (chosen.keeps(Hop.COMPANY)) {
            wishes.add(new Wish(text, viewer.id(), SERVICES, true, true, sectors, industries, areas, COMPANIES));
            wishes.add(new Wish(text, viewer.id(), FIRMS, false, false, sectors, Set.of(), areas, COMPANIES));
        }
        return wishes;
    }

    private static Set<String> one(@Nullable String code) {
        return code == null ? Set.of() : Set.of(code);
    }

    /** Where the thing is that is asked for by name. */
    private static @Nullable String path(@Nullable String why) {
        if (why == null || why.indexOf('/') < 0) {
            return null;
        }
        String id = why.substring(why.indexOf('/') + 1);
        return Hop.named(why.substring(0, why.indexOf('/')))
                .map(hop -> switch (hop) {
                    case TECHNOLOGY -> "entries/" + id;
                    case CASE -> "cases/" + id;
                    case COMPANY -> "organisations/" + id;
                    case FINANCE -> "finance/products/" + id;
                })
                .orElse(null);
    }
}
