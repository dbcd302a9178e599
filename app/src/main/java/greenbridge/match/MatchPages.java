package greenbridge.match;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.permission.Anyone;
import greenbridge.product.Collateral;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Partners for what somebody wants. The address holds the whole question, so that it can be kept, sent and asked again. */
@Anyone
@Limited(Rate.SEARCH)
@Controller("/{tenant}/market/match")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MatchPages {
    private static final int MOST_LEFT_OUT = 50;

    private final Matching matching;
    private final MatchForm forms;
    private final Steps steps;
    private final Needs needs;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final Texts texts;

    MatchPages(
            Matching matching,
            MatchForm forms,
            Steps steps,
            Needs needs,
            Vocabulary vocabulary,
            Areas areas,
            Texts texts) {
        this.matching = matching;
        this.forms = forms;
        this.steps = steps;
        this.needs = needs;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.texts = texts;
    }

    /** What the form offers. */
    record Choices(
            Collection<Term> sectors, Collection<Term> industries, List<Area> places, List<Collateral> collaterals) {}

    /** The form as it was typed, and what is wrong with it. */
    record Filled(Typed typed, Set<String> collateral, Problems problems, Map<String, String> labels) {}

    /**
     * @param need that is looked for, null where somebody only asks
     * @param inviting whether the reader may invite companies to answer it
     * @param steps null before something was asked
     * @param all the same without single things left out, null where none is
     */
    record MatchPage(
            Site site,
            Filled filled,
            Choices choices,
            @Nullable Need need,
            boolean inviting,
            @Nullable List<Steps.Step> steps,
            Steps.@Nullable Answer why,
            @Nullable String all,
            boolean degraded)
            implements Page {}

    record MatchRulePage(Site site, List<Ground.Kind> kinds) implements Page {}

    @Get
    HttpResponse<MatchPage> match(Site site, @Nullable Actor actor, HttpRequest<?> request) {
        var parameters = request.getParameters();
        String id = parameters.getFirst("need").orElse("");
        var need = id.isEmpty() ? Optional.<Need>empty() : need(site, actor, id);
        if (!id.isEmpty() && need.isEmpty()) {
            return HttpResponse.notFound();
        }
        var filling = need.map(MatchForm::filled).orElseGet(Typed::filling);
        parameters.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> filling.with(name, value)));
        var typed = filling.typed();
        var collateral = MatchForm.known(parameters.getAll("collateral"));
        var form = new Form(typed, texts, site.language());
        boolean asked = need.isPresent() || MatchForm.FIELDS.stream().anyMatch(typed::has);
        Wanted wanted = asked ? forms.read(form, collateral) : null;
        boolean wrong = !form.problems().none();
        var filled = new Filled(typed, collateral, form.problems(), labels(site));
        if (wanted == null || wrong) {
            return HttpResponse.<MatchPage>status(wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                    .body(new MatchPage(
                            site, filled, choices(site), need.orElse(null), false, null, null, null, false));
        }
        var chosen = new Chosen(
                parameters.getAll("without").stream()
                        .flatMap(name -> Hop.named(name).stream())
                        .collect(Collectors.toSet()),
                parameters.getAll("not").stream().limit(MOST_LEFT_OUT).collect(Collectors.toSet()),
                parameters.getFirst("why").orElse(null));
        var matches = matching.of(site.tenant(), wanted, chosen);
        return HttpResponse.ok(new MatchPage(
                site,
                filled,
                choices(site),
                need.orElse(null),
                need.isPresent() && inviting(site, actor, need.get()),
                steps.of(site, matches, chosen, parameters.getAll("more")),
                steps.why(site, matches),
                chosen.not().isEmpty() ? null : all(site),
                matches.degraded()));
    }

    @Get("/rule")
    MatchRulePage rule(Site site) {
        return new MatchRulePage(
                site,
                Stream.of(Ground.Kind.values())
                        .filter(kind -> kind.weight() != 0)
                        .toList());
    }

    /** A published one for everybody, a draft for those whose it is. */
    private Optional<Need> need(Site site, @Nullable Actor actor, String id) {
        return needs.published(site.tenant(), id)
                .or(() -> actor == null ? Optional.empty() : needs.own(site.tenant(), id, actor));
    }

    private boolean inviting(Site site, @Nullable Actor actor, Need need) {
        return actor != null
                && needs.state(need) == Need.State.OPEN
                && needs.edited(site.tenant(), need.publicId(), actor).isPresent();
    }

    private static String all(Site site) {
        return site.links().to("market/match") + "?" + Query.of(site.address()).without("not") + "#results";
    }

    private Choices choices(Site site) {
        var tenant = site.tenant();
        var places = tenant.national()
                ? areas.all().stream()
                        .filter(area -> area.code().endsWith("0000"))
                        .toList()
                : areas.of(tenant);
        return new Choices(vocabulary.sectors(), vocabulary.industries(), places, List.of(Collateral.values()));
    }

    private Map<String, String> labels(Site site) {
        return MatchForm.FIELDS.stream()
                .collect(Collectors.toMap(field -> field, field -> texts.in(site.language(), "match.field." + field)));
    }
}
