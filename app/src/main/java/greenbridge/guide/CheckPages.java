package greenbridge.guide;

import greenbridge.pack.Explained;
import greenbridge.pack.Pack;
import greenbridge.permission.Anyone;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.rule.Rule;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.transaction.annotation.ReadOnly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check of figures that are not kept, for one programme or for all. Forms are asked by their address, so a result can be kept as one. */
@Anyone
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckPages {
    private static final String SENT = "checked";

    private final Programmes programmes;
    private final Prechecks prechecks;
    private final Texts texts;

    CheckPages(Programmes programmes, Prechecks prechecks, Texts texts) {
        this.programmes = programmes;
        this.prechecks = prechecks;
        this.texts = texts;
    }

    record Part(String label, List<Box> boxes) {}

    /**
     * @param explained null before something was answered
     * @param lastYear the year that “last year” is for the round
     * @param judged what a person judges and no figure decides
     */
    record GuideCheckPage(
            Site site,
            Programme programme,
            Pack pack,
            List<Part> parts,
            @Nullable Explained explained,
            List<Box> wrong,
            int lastYear,
            List<String> judged)
            implements Page {}

    @Get("/programmes/{id}/check")
    @ReadOnly
    Optional<HttpResponse<GuideCheckPage>> one(Site site, HttpRequest<?> request, String id) {
        return programmes
                .find(site.tenant(), id)
                .flatMap(programme -> programmes
                        .released(site.tenant(), programme)
                        .map(version -> {
                            var page = check(site, programme, version, typed(request));
                            return HttpResponse.<GuideCheckPage>status(
                                            page.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                                    .body(page);
                        }));
    }

    private GuideCheckPage check(Site site, Programme programme, PackVersion version, Map<String, String> typed) {
        var precheck = prechecks.of(version);
        var pack = version.pack();
        var parts = precheck.groups().stream()
                .map(group -> new Part(
                        group.section().label(site.english()),
                        group.asked().stream()
                                .map(asked ->
                                        Box.of(asked.field(), asked.field().key(), typed, site, texts))
                                .toList()))
                .toList();
        var boxes = parts.stream().flatMap(part -> part.boxes().stream()).toList();
        var wrong = boxes.stream().filter(box -> box.problem() != null).toList();
        int year = round(site, pack);
        var answers = new HashMap<String, Object>();
        boxes.forEach(box -> {
            if (box.value() != null) {
                answers.put(box.name(), box.value());
            }
        });
        Explained explained = typed.containsKey(SENT) && wrong.isEmpty()
                ? Explained.of(pack, precheck.verdict(answers, site.today(), year), site.english())
                : null;
        return new GuideCheckPage(site, programme, pack, parts, explained, wrong, year - 1, judged(site, pack));
    }

    private static List<String> judged(Site site, Pack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.kind() == Rule.Kind.J)
                .map(rule -> rule.label(site.english()))
                .toList();
    }

    /**
     * @param review what a person judges, asked for here or not
     * @param query what was answered, for the form of this programme alone
     */
    record Fit(Programme programme, Explained explained, long review, String query) {}

    record GuideFitPage(Site site, List<Box> boxes, List<Fit> fits, List<Box> wrong, boolean asked) implements Page {}

    @Get("/check")
    @ReadOnly
    HttpResponse<GuideFitPage> all(Site site, HttpRequest<?> request) {
        var typed = typed(request);
        var forms = new LinkedHashMap<Programme, PackVersion>();
        programmes
                .of(site.tenant())
                .forEach(programme -> programmes
                        .released(site.tenant(), programme)
                        .ifPresent(version -> forms.put(programme, version)));
        var shared = Shared.of(forms.values().stream()
                .map(version -> prechecks.of(version).asked())
                .toList());
        var boxes = shared.fields().entrySet().stream()
                .map(each -> Box.of(each.getValue(), each.getKey(), typed, site, texts))
                .toList();
        var wrong = boxes.stream().filter(box -> box.problem() != null).toList();
        boolean asked = typed.containsKey(SENT) && wrong.isEmpty();
        var fits = new ArrayList<Fit>();
        if (asked) {
            forms.forEach((programme, version) -> fits.add(fit(site, programme, version, boxes)));
            fits.sort(Comparator.comparing(fit -> fit.explained().failed()));
        }
        return HttpResponse.<GuideFitPage>status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new GuideFitPage(site, boxes, fits, wrong, asked));
    }

    private Fit fit(Site site, Programme programme, PackVersion version, List<Box> boxes) {
        var precheck = prechecks.of(version);
        var answers = new HashMap<String, Object>();
        var query = new StringBuilder("?" + SENT + "=1");
        var seen = new HashSet<String>();
        for (var asked : precheck.asked()) {
            String key = asked.field().key();
            boxes.stream()
                    .filter(box -> box.name().equals(Shared.name(asked)) && box.value() != null && seen.add(key))
                    .forEach(box -> {
                        answers.put(key, Objects.requireNonNull(box.value()));
                        query.append('&')
                                .append(key)
                                .append('=')
                                .append(java.net.URLEncoder.encode(
                                        box.typed(), java.nio.charset.StandardCharsets.UTF_8));
                    });
        }
        var pack = version.pack();
        var explained = Explained.of(pack, precheck.verdict(answers, site.today(), round(site, pack)), site.english());
        return new Fit(
                programme, explained, explained.review() + judged(site, pack).size(), query.toString());
    }

    private static int round(Site site, Pack pack) {
        return pack.roundYear() == null ? site.today().getYear() : pack.roundYear();
    }

    private static Map<String, String> typed(HttpRequest<?> request) {
        var typed = new HashMap<String, String>();
        request.getParameters()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> typed.put(name, value)));
        return typed;
    }
}
