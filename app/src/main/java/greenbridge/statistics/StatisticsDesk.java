package greenbridge.statistics;

import greenbridge.consent.Bank;
import greenbridge.consent.Consents;
import greenbridge.evaluation.Reliefs;
import greenbridge.form.Once;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Permission;
import greenbridge.recommendation.Recommendations;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays out the figures of the market in the workbench. */
@Singleton
class StatisticsDesk {
    private final Loans loans;
    private final Counting counting;
    private final Written written;
    private final Ratings ratings;
    private final Trainings trainings;
    private final Reliefs reliefs;
    private final Consents consents;

    StatisticsDesk(
            Loans loans,
            Counting counting,
            Written written,
            Ratings ratings,
            Trainings trainings,
            Reliefs reliefs,
            Consents consents) {
        this.loans = loans;
        this.counting = counting;
        this.written = written;
        this.ratings = ratings;
        this.trainings = trainings;
        this.reliefs = reliefs;
        this.consents = consents;
    }

    /**
     * What somebody sees.
     *
     * @param official whether the figures are those of an area
     * @param reader whether there are any for this reader
     * @param sections exact for an official, as everybody reads them for a bank
     * @param rates whether this reader may rate banks, and enter trainings of the whole portal
     * @param areas for which this reader may enter trainings
     * @param token by which a training is entered once
     * @param relief where there are evaluations and this reader sees what is summed up of them
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
            boolean rates,
            List<Training> trainings,
            List<Area> areas,
            List<Bank> banks,
            Optional<Reliefs.Year> relief,
            String export,
            String token,
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
                rates(actor),
                trainings.of(site.tenant(), actor),
                trainings.areas(site.tenant(), actor),
                banks,
                relief(site, actor, asked),
                site.links().to("workbench/statistics/export"),
                Once.token(typed),
                typed,
                problems);
    }

    /** Trainings have a list of their own, which says so where there are none. */
    private List<Written.Section> sections(Site site, Actor actor, boolean official) {
        var counts =
                counting.of(site.tenant(), official ? actor.reach(Permission.FINANCE) : Recommendations.EVERYWHERE);
        return written.of(site, counts, official ? counts.exact() : counts.coarse()).stream()
                .filter(section -> section.part() != Measure.Part.TRAININGS || !section.none())
                .toList();
    }

    /** Of the year that is asked for, or of the newest. */
    Optional<Reliefs.Year> relief(Site site, Actor actor, Loans.Asked asked) {
        return reliefs.of(site.tenant(), actor, asked.year());
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
