package greenbridge.find;

import greenbridge.search.Facet;
import greenbridge.search.Hit;
import greenbridge.search.Reason;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words the rows of a list of results. */
@Singleton
class Rows {
    private final Names names;
    private final Texts texts;

    Rows(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    Row of(Site site, Hit hit) {
        return new Row(
                hit,
                site.english(),
                name(site, Facet.KIND, hit.kind()),
                site.links().to(hit.path()),
                about(site, hit),
                hit.reasons().stream().flatMap(reason -> ground(site, reason)).toList());
    }

    private List<Row.Span> about(Site site, Hit hit) {
        return Stream.of(
                        organisation(hit),
                        Optional.ofNullable(hit.area()).map(area -> name(site, Facet.REGION, area)),
                        Optional.ofNullable(hit.catalog()).map(code -> name(site, Facet.CATALOG, code)),
                        Optional.ofNullable(hit.listedOn())
                                .filter(day -> hit.kind().equals("policy"))
                                .map(Object::toString),
                        Optional.ofNullable(hit.expiresOn())
                                .filter(day -> "LISTED".equals(hit.status()))
                                .map(day -> texts.in(site.language(), "find.expires", day.toString())))
                .flatMap(Optional::stream)
                .map(fact -> new Row.Span(fact, null))
                .toList();
    }

    /** Unless it is the thing itself or stands at the head of its title. */
    private static Optional<String> organisation(Hit hit) {
        return Optional.ofNullable(hit.organisation())
                .filter(name ->
                        !hit.kind().equals("organisation") && !hit.title().startsWith(name));
    }

    private Stream<Row.Span> ground(Site site, Reason reason) {
        String where =
                texts.in(site.language(), "find.reason." + reason.kind().name().toLowerCase(Locale.ROOT));
        String words = reason.words().isEmpty() ? "" : "“" + String.join("”“", reason.words()) + "”";
        String asked = reason.asked() == null ? "" : texts.in(site.language(), "find.reason.asked", reason.asked());
        return Stream.of(new Row.Span(where, "ground"), new Row.Span(words + asked, null))
                .filter(span -> !span.text().isEmpty());
    }

    private String name(Site site, Facet facet, String value) {
        return names.of(facet, value, site.tenant(), site.language());
    }
}
