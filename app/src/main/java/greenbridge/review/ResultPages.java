package greenbridge.review;

import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of the ministry and of others outside this house: several at once, by box or by pasted lines. */
@Needs(Permission.APPLICATION_RECORD)
@Controller("/{tenant}/workbench/results")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResultPages {
    private static final String CHOSEN = "a-";
    private static final int DOCUMENT = 200;
    private static final int LINK = 500;

    private final Results results;
    private final Texts texts;

    ResultPages(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    /** @param done how many were entered just now; null where nothing was */
    record ResultsPage(
            Site site,
            Actor actor,
            List<Results.Round> rounds,
            Map<String, String> form,
            @Nullable Integer done,
            Problems problems)
            implements Page {}

    @Get
    ResultsPage results(Site site, Actor actor, @Nullable @QueryValue String done) {
        Integer entered = done == null || !done.matches("\\d{1,4}") ? null : Integer.valueOf(done);
        return new ResultsPage(site, actor, results.rounds(site.tenant(), actor), Map.of(), entered, Problems.NONE);
    }

    @Post
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form) {
        var awaited = results.rounds(site.tenant(), actor).stream()
                .flatMap(round -> round.awaited().stream())
                .toList();
        var chosen = new LinkedHashMap<String, Awaited>();
        awaited.stream()
                .filter(each -> form.containsKey(CHOSEN + each.key()))
                .forEach(each -> chosen.put(each.key(), each));
        var named = named(awaited);
        for (String line :
                form.getOrDefault("pasted", "").lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                var meant = named.getOrDefault(line.toLowerCase(Locale.ROOT), Set.of()).stream()
                        .toList();
                if (meant.size() != 1) {
                    String key = meant.isEmpty() ? "review.result.wrong.unknown" : "review.result.wrong.several";
                    return refused(site, actor, form, "pasted", key, line);
                }
                chosen.put(meant.getFirst().key(), meant.getFirst());
            }
        }
        if (chosen.isEmpty()) {
            return refused(site, actor, form, "pasted", "review.result.wrong.none");
        }
        String result = form.getOrDefault("result", "");
        if (!result.equals("yes") && !result.equals("no")) {
            return refused(site, actor, form, "result", "review.result.wrong.result");
        }
        String document = form.getOrDefault("document", "").strip();
        if (document.isEmpty() || document.length() > DOCUMENT) {
            return refused(site, actor, form, "document", "review.result.wrong.document");
        }
        String link = form.getOrDefault("link", "").strip();
        if (!link.isEmpty() && (link.length() > LINK || !link.matches("https?://[^\\s/]+\\S*"))) {
            return refused(site, actor, form, "link", "review.result.wrong.link");
        }
        var day = Choosing.day(form.get("day")).filter(each -> !each.isAfter(site.today()));
        if (day.isEmpty()) {
            return refused(site, actor, form, "day", "review.result.wrong.day");
        }
        var entered = new Results.Entered(result.equals("yes"), document, link.isEmpty() ? null : link, day.get());
        return entered(site, request, actor, form, List.copyOf(chosen.values()), entered);
    }

    private HttpResponse<?> entered(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Map<String, String> form,
            List<Awaited> chosen,
            Results.Entered entered) {
        try {
            var entering = results.enter(site, request, actor, chosen, entered);
            return entering.gone().isEmpty()
                    ? HttpResponse.seeOther(
                            URI.create(site.links().to("workbench/results") + "?done=" + entering.done()))
                    : refused(
                            site, actor, form, "pasted", "review.result.wrong.gone", String.join("、", entering.gone()));
        } catch (Results.Overtaken e) {
            return refused(site, actor, form, "pasted", "review.result.wrong.gone", String.valueOf(e.getMessage()));
        }
    }

    /** By everything that a document may call them. */
    private static Map<String, Set<Awaited>> named(List<Awaited> awaited) {
        var named = new HashMap<String, Set<Awaited>>();
        for (Awaited each : awaited) {
            name(named, each.nameZh(), each);
            name(named, each.nameEn(), each);
            name(named, each.creditCode(), each);
            name(named, each.publicId(), each);
        }
        return named;
    }

    private static void name(Map<String, Set<Awaited>> named, @Nullable String name, Awaited awaited) {
        if (name != null) {
            named.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                    .add(awaited);
        }
    }

    private HttpResponse<?> refused(
            Site site, Actor actor, Map<String, String> form, String field, String key, Object... arguments) {
        var problems = Problems.one(field, texts.in(site.language(), key, arguments));
        var page = new ResultsPage(site, actor, results.rounds(site.tenant(), actor), form, null, problems);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
