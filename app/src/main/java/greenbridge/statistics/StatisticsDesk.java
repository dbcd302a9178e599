package greenbridge.statistics;

import greenbridge.consent.Bank;
import greenbridge.consent.Consents;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Permission;
import greenbridge.recommendation.Recommendations;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Lays out the figures of the market in the workbench. */
@Singleton
class StatisticsDesk {
    private final Loans loans;
    private final Counting counting;
    private final Written written;
    private final Ratings ratings;
    private final Consents consents;

    StatisticsDesk(Loans loans, Counting counting, Written written, Ratings ratings, Consents consents) {
        this.loans = loans;
        this.counting = counting;
        this.written = written;
        this.ratings = ratings;
        this.consents = consents;
    }

    /**
     * What somebody sees.
     *
     * @param official whether the figures are those of an area
     * @param reader whether there are any for this reader
     * @param sections exact for an official, as everybody reads them for a bank
     * @param banks that this reader may rate
     */
    record MarketStatisticsPage(
            Site site,
            Actor actor,
            boolean official,
            boolean reader,
            Loans.Asked asked,
            List<Grouping> groupings,
            Loans.Table table,
            List<Written.Section> sections,
            List<Rating> ratings,
            List<Bank> banks,
            String export,
            Typed typed,
            Problems problems)
            implements Page {}

    MarketStatisticsPage page(Site site, Actor actor, Loans.Asked asked, Typed typed, Problems problems) {
        boolean official = actor.may(Permission.FINANCE);
        boolean reader = official || actor.may(Permission.BANK_WORK);
        var banks = banks(site);
        return new MarketStatisticsPage(
                site,
                actor,
                official,
                reader,
                asked,
                Arrays.asList(Grouping.values()),
                loans.of(site, actor, banks, asked),
                reader ? sections(site, actor, official) : List.of(),
                reader ? ratings.of(site.tenant(), actor) : List.of(),
                rates(actor) ? banks : List.of(),
                site.links().to("workbench/statistics/export"),
                typed,
                problems);
    }

    private List<Written.Section> sections(Site site, Actor actor, boolean official) {
        var counts =
                counting.of(site.tenant(), official ? actor.reach(Permission.FINANCE) : Recommendations.EVERYWHERE);
        return written.of(site, counts, official ? counts.exact() : counts.coarse());
    }

    /** Those at home here. */
    List<Bank> banks(Site site) {
        return consents.banks(site.tenant()).stream()
                .filter(bank -> bank.tenantId() == site.tenant().id())
                .toList();
    }

    /** Officials over the whole of the tenant. */
    static boolean rates(Actor actor) {
        return actor.reaches(Permission.FINANCE, null);
    }
}
