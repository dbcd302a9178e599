package greenbridge.chance;

import greenbridge.match.Candidate;
import greenbridge.match.Chosen;
import greenbridge.match.Ground;
import greenbridge.match.Hop;
import greenbridge.match.Matching;
import greenbridge.match.Wanted;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which technologies and products of the catalogs fit an industry. */
@Singleton
class Technologies {
    static final int SHOWN = 3;
    private static final Chosen ONLY_FIRST = new Chosen(Set.of(Hop.CASE, Hop.COMPANY, Hop.FINANCE), Set.of(), null);

    private final Matching matching;
    private final Words words;

    Technologies(Matching matching, Words words) {
        this.matching = matching;
        this.words = words;
    }

    /** @param why where it is explained, with everything that it was compared with */
    record Fitting(
            String publicId,
            String name,
            boolean foreign,
            boolean sample,
            String path,
            List<Words.Reason> reasons,
            String why) {}

    /** For a page: many enterprises, few industries. */
    final class Table {
        private final Site site;
        private final Map<String, List<Fitting>> known = new HashMap<>();

        private Table(Site site) {
            this.site = site;
        }

        /** The best ones; what only happens to be near is not one of them. */
        List<Fitting> of(String industry) {
            return known.computeIfAbsent(
                    industry,
                    code ->
                            matching
                                    .of(site.tenant(), Wanted.of("", null).inIndustry(code), ONLY_FIRST)
                                    .hop(Hop.TECHNOLOGY)
                                    .stream()
                                    .filter(each ->
                                            each.has(Ground.Kind.INDUSTRY) || each.has(Ground.Kind.NEAR_INDUSTRY))
                                    .limit(SHOWN)
                                    .map(each -> fitting(code, each))
                                    .toList());
        }

        private Fitting fitting(String industry, Candidate each) {
            return new Fitting(
                    each.publicId(),
                    each.name(site.english()),
                    each.foreign(site.english()),
                    each.sample(),
                    each.path(),
                    words.of(site, each.grounds()),
                    way(industry) + "&why=" + Hop.TECHNOLOGY.code() + "/" + each.publicId());
        }
    }

    Table on(Site site) {
        return new Table(site);
    }

    /** The whole way for an industry, with every step. */
    static String way(String industry) {
        return "market/match?industry=" + industry;
    }
}
