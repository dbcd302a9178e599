package greenbridge.chance;

import greenbridge.match.Ground;
import greenbridge.match.Telling;
import greenbridge.product.Fit;
import greenbridge.product.InWords;
import greenbridge.product.Met;
import greenbridge.site.Site;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says to people why something fits, in the words of those who decided it. */
@Singleton
class Words {
    private final Telling telling;
    private final InWords products;
    private final Areas areas;
    private final Vocabulary vocabulary;

    Words(Telling telling, InWords products, Areas areas, Vocabulary vocabulary) {
        this.telling = telling;
        this.products = products;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * Why something fits.
     *
     * @param evidence may be empty; foreign where it is Chinese on an English page
     */
    record Reason(String label, String evidence, boolean foreign) {
        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

        static Reason of(Site site, String label, String evidence) {
            return new Reason(
                    label, evidence, site.english() && HAN.matcher(evidence).find());
        }

        /** Where there are no marks. */
        public String text() {
            return evidence.isEmpty() ? label : label + " " + evidence;
        }
    }

    List<Reason> of(Site site, List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> telling.ground(ground, site.language()))
                .map(told -> Reason.of(site, told.label(), told.evidence()))
                .toList();
    }

    /** Only what is known to be met. */
    List<Reason> of(Site site, Fit fit) {
        return fit.conditions().stream()
                .filter(Met::passes)
                .map(met -> Reason.of(site, products.condition(met.condition(), site.language()), ""))
                .toList();
    }

    @Nullable
    String area(Site site, @Nullable String code) {
        return code == null
                ? null
                : areas.byCode(code).map(area -> area.name(site.language())).orElse(null);
    }

    @Nullable
    String industry(Site site, @Nullable String code) {
        return code == null
                ? null
                : vocabulary
                        .industry(code)
                        .map(term -> term.name(site.english()))
                        .orElse(null);
    }
}
