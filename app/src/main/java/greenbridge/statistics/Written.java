package greenbridge.statistics;

import greenbridge.market.Figures;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Figures in words, part by part. */
@Singleton
class Written {
    private final Texts texts;

    Written(Texts texts) {
        this.texts = texts;
    }

    /** @param how it is counted */
    record Line(String code, String label, String value, String how) {}

    /** A part of the market; where there is nothing yet, only the way to begin. */
    record Section(Measure.Part part, boolean none, List<Line> lines) {}

    List<Section> of(Site site, Counts counts, Map<Measure, Coarse> figures) {
        return Arrays.stream(Measure.Part.values())
                .map(part -> new Section(
                        part,
                        counts.none(part),
                        part.measures().stream()
                                .map(measure -> line(site, measure, Objects.requireNonNull(figures.get(measure))))
                                .toList()))
                .toList();
    }

    private Line line(Site site, Measure measure, Coarse figure) {
        return new Line(
                measure.name().toLowerCase(java.util.Locale.ROOT),
                texts.in(site.language(), measure.key()),
                value(site, measure, figure),
                texts.in(site.language(), measure.key() + ".how"));
    }

    String value(Site site, Measure measure, Coarse figure) {
        return switch (figure) {
            case Coarse.Shown shown ->
                texts.in(site.language(), measure.unit(), Figures.round(BigDecimal.valueOf(shown.number())));
            case Coarse.Few few -> texts.in(site.language(), "statistics.few", String.valueOf(Suppression.LEAST));
            case Coarse.Withheld withheld -> texts.in(site.language(), "statistics.withheld");
            case Coarse.Band band -> texts.in(site.language(), "statistics.band." + band.from());
            case Coarse.Nothing nothing -> texts.in(site.language(), "statistics.nothing");
        };
    }
}
