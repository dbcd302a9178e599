package greenbridge.recommendation;

import greenbridge.consent.Bank;
import greenbridge.consent.Consents;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a bank proposes an excellent green project to the authority. */
@Needs(Permission.BANK_WORK)
@Controller("/{tenant}/workbench/recommendations/proposal")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class BankProposalPages {
    private final Recommending recommending;
    private final Library library;
    private final Consents consents;
    private final Units units;
    private final Texts texts;
    private final Trail trail;

    BankProposalPages(
            Recommending recommending, Library library, Consents consents, Units units, Texts texts, Trail trail) {
        this.recommending = recommending;
        this.library = library;
        this.consents = consents;
        this.units = units;
        this.texts = texts;
        this.trail = trail;
    }

    /** @param banks of the reader */
    record RecommendationProposalPage(Site site, Actor actor, List<Bank> banks, Typed typed, Problems problems)
            implements Page {}

    @Get
    RecommendationProposalPage ask(Site site, Actor actor, @Nullable @QueryValue String project) {
        var typed = Typed.filling().with("project", project).typed();
        return new RecommendationProposalPage(site, actor, banks(site, actor), typed, Problems.NONE);
    }

    @Post
    HttpResponse<?> propose(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> fields) {
        var form = new Form(new Typed(fields), texts, site.language());
        var said = read(site, actor, form);
        if (said.isEmpty() || !form.problems().none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new RecommendationProposalPage(
                            site, actor, banks(site, actor), form.typed(), form.problems()));
        }
        var made = trail.telling(
                () -> recommending.propose(
                        site.tenant(), said.get(), actor.person().id()),
                done -> List.of(
                        Trail.line(site, request, actor, "recommendation.proposed", "recommendation", done.publicId())
                                .noting("recommendationBank", done.bankName())));
        return Desk.to(site, made.path());
    }

    private Optional<Proposal> read(Site site, Actor actor, Form form) {
        var bank = banks(site, actor).stream()
                .filter(each -> each.publicId().equals(form.typed().of("bank")))
                .findFirst();
        if (bank.isEmpty()) {
            form.wrong("bank", "recommendation.wrong.bank");
        }
        String opinion = form.needed("opinion", Nomination.LONGEST);
        String project = form.text("project", 12);
        if (project != null) {
            var nominee = library.find(site.tenant(), project);
            if (nominee.isEmpty()) {
                form.wrong("project", "recommendation.wrong.project");
            }
            return bank.flatMap(each -> nominee.map(found -> new Proposal(
                    each,
                    found.publicId(),
                    found.organisationId(),
                    found.organisationName(),
                    found.title(),
                    found.area(),
                    found.industry(),
                    opinion)));
        }
        String title = form.needed("title", 200);
        var unit = unit(site, form.needed("organisation", 200));
        if (unit.isEmpty() && !form.typed().of("organisation").isEmpty()) {
            form.wrong("organisation", "recommendation.wrong.organisation");
        }
        return bank.flatMap(each -> unit.map(found ->
                new Proposal(each, null, found.id(), found.nameZh(), title, found.area(), found.industry(), opinion)));
    }

    /** By its code, or by exactly its name. */
    private Optional<Unit> unit(Site site, String named) {
        String code = CreditCode.of(named).map(CreditCode::value).orElse("");
        return named.isEmpty()
                ? Optional.empty()
                : units.known(site.tenant(), code.isEmpty() ? "-" : code, named).stream()
                        .findFirst();
    }

    private List<Bank> banks(Site site, Actor actor) {
        return consents.banks(site.tenant()).stream()
                .filter(bank -> bank.tenantId() == site.tenant().id())
                .filter(bank -> actor.may(Permission.BANK_WORK, bank.id()))
                .toList();
    }
}
