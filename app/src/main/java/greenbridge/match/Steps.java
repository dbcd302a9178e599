package greenbridge.match;

import greenbridge.site.Query;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The matches as a page shows them: everything that the reader can change is an address. */
@Singleton
class Steps {
    private static final int FEW = 5;
    private static final int MANY = 30;
    private static final int NEAR = 3;

    private final Telling telling;

    Steps(Telling telling) {
        this.telling = telling;
    }

    /**
     * @param toggle the same page with this hop, or without it
     * @param more the same page with more of this hop
     * @param ways out of an empty hop
     * @param near what nearly fits
     */
    record Step(
            Hop hop,
            boolean left,
            String toggle,
            List<Row> rows,
            int total,
            @Nullable String more,
            List<Way> ways,
            List<Near> near) {}

    record Row(Candidate candidate, String name, String url, List<Telling.Told> grounds, String without) {}

    record Way(String words, int count, String url) {}

    record Near(String name, String url) {}

    /** Why a thing is there, or not. */
    record Answer(Row row, List<Telling.Told> missing, List<Way> ways, boolean left) {}

    List<Step> of(Site site, Matches matches, Chosen chosen, List<String> whole) {
        var query = Query.of(site.address());
        var steps = new ArrayList<Step>();
        for (Hop hop : Hop.values()) {
            boolean left = !chosen.keeps(hop);
            var fits = matches.hop(hop);
            boolean all = whole.contains(hop.code());
            steps.add(new Step(
                    hop,
                    left,
                    to(
                            site,
                            left ? query.without("without", hop.code()) : query.and("without", hop.code()),
                            hop.code()),
                    fits.stream()
                            .limit(all ? MANY : FEW)
                            .map(each -> row(site, query, each))
                            .toList(),
                    fits.size(),
                    all || fits.size() <= FEW ? null : to(site, query.and("more", hop.code()), hop.code()),
                    matches.changes(hop).stream()
                            .map(each -> way(site, query, matches.wanted(), each))
                            .toList(),
                    matches.rejected(hop).stream()
                            .limit(NEAR)
                            .map(each -> near(site, query, each))
                            .toList()));
        }
        return List.copyOf(steps);
    }

    @Nullable
    Answer why(Site site, Matches matches) {
        var why = matches.why();
        if (why == null) {
            return null;
        }
        var query = Query.of(site.address());
        return new Answer(
                row(site, query, why.candidate()),
                why.candidate().missing().stream()
                        .map(each -> telling.missing(each, site.language()))
                        .toList(),
                why.changes().stream()
                        .map(each -> way(site, query, matches.wanted(), each))
                        .toList(),
                why.left());
    }

    private Row row(Site site, Query query, Candidate each) {
        return new Row(
                each,
                each.name(site.english()),
                site.links().to(each.path()),
                each.grounds().stream()
                        .map(ground -> telling.ground(ground, site.language()))
                        .toList(),
                to(site, query.and("not", each.publicId()), each.hop().code()));
    }

    private static Near near(Site site, Query query, Candidate each) {
        return new Near(
                each.name(site.english()),
                to(site, query.with("why", each.hop().code() + "/" + each.publicId()), "why"));
    }

    /** The address with every field that the change touches. */
    private Way way(Site site, Query query, Wanted before, Change change) {
        Wanted after = change.wanted();
        Query other = query;
        other = changed(other, "sector", before.sector(), after.sector());
        other = changed(other, "industry", before.industry(), after.industry());
        other = changed(other, "area", before.area(), after.area());
        other = changed(other, "capacity", plain(before.capacity()), plain(after.capacity()));
        other = changed(other, "saving", plain(before.saving()), plain(after.saving()));
        other = changed(other, "budget", before.budget(), after.budget());
        other = changed(other, "loan", before.loan(), after.loan());
        other = changed(other, "months", before.months(), after.months());
        if (!before.collateral().equals(after.collateral())) {
            other = other.without("collateral");
        }
        return new Way(telling.change(change, site.language()), change.count(), to(site, other, "results"));
    }

    private static Query changed(Query query, String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? query : query.with(field, after == null ? "" : after.toString());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return MatchForm.plain(number);
    }

    private static String to(Site site, Query query, String place) {
        String parts = query.toString();
        return site.links().to("market/match") + (parts.isEmpty() ? "" : "?" + parts) + "#" + place;
    }
}
