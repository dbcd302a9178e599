package greenbridge.comparison;

import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.need.Response;
import greenbridge.need.Responses;
import greenbridge.permission.Permission;
import greenbridge.proposal.Comparing;
import greenbridge.proposal.Comparing.Compared;
import greenbridge.proposal.Given;
import greenbridge.proposal.Result;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For the people of whoever asked; sealed answers are not here before the close. */
@greenbridge.permission.Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/needs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparisonPages {
    private final Needs needs;
    private final Responses responses;
    private final Comparing comparing;

    ComparisonPages(Needs needs, Responses responses, Comparing comparing) {
        this.needs = needs;
        this.responses = responses;
        this.comparing = comparing;
    }

    /**
     * @param sealed whether answers may still come that nobody reads yet
     * @param offers how many there are
     * @param others answers without an offer, which stand on the page of the need only
     * @param result nothing without offers, and where an assumption is wrong
     */
    record ComparisonPage(
            Site site,
            Actor actor,
            Need need,
            boolean sealed,
            int offers,
            int most,
            int others,
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            @Nullable Result result)
            implements Page {}

    @Get("/{id}/comparison")
    HttpResponse<?> compare(Site site, HttpRequest<?> request, Actor actor, String id) {
        var need = needs.own(site.tenant(), id, actor);
        return need.isEmpty()
                ? HttpResponse.notFound()
                : page(site, request, actor, need.get(), responses.opened(site.tenant(), need.get()));
    }

    private HttpResponse<?> page(Site site, HttpRequest<?> request, Actor actor, Need need, List<Response> opened) {
        var offers = opened.stream()
                .filter(response -> response.offer() != null)
                .map(response -> new Given(
                        response.organisation(site.english()),
                        need.deskPath() + "#response-" + response.publicId(),
                        Objects.requireNonNull(response.offer())))
                .toList();
        var compared = offers.isEmpty()
                ? new Compared(Typed.EMPTY, Problems.NONE, Map.of(), null)
                : comparing.compared(request, offers, site.language());
        boolean sealed = need.mode() == Need.Mode.SEALED && needs.state(need) == Need.State.OPEN;
        var page = new ComparisonPage(
                site,
                actor,
                need,
                sealed,
                offers.size(),
                Comparing.MOST,
                opened.size() - offers.size(),
                compared.typed(),
                compared.problems(),
                compared.labels(),
                compared.result());
        return HttpResponse.status(compared.problems().none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page);
    }
}
