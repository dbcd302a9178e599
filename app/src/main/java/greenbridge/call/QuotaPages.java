package greenbridge.call;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many each province may recommend in a round of a national programme; the national portal says it and nobody else. */
@Needs(Permission.PROGRAMME_RELEASE)
@Controller("/{tenant}/workbench/quotas")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class QuotaPages {
    private static final String PROVINCE = "province";
    private static final int MOST = 1_000_000;

    private final Quotas quotas;
    private final Programmes programmes;
    private final Trail trail;
    private final Texts texts;

    QuotaPages(Quotas quotas, Programmes programmes, Trail trail, Texts texts) {
        this.quotas = quotas;
        this.programmes = programmes;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param programme null where there is none with a quota for provinces
     * @param provinces running portals, each with its number
     */
    record QuotasPage(
            Site site,
            Actor actor,
            List<Programme> programmes,
            @Nullable Programme programme,
            int year,
            List<Tenant> provinces,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get
    Optional<QuotasPage> all(
            Site site, Actor actor, @Nullable @QueryValue String programme, @Nullable @QueryValue Integer year) {
        if (!site.tenant().national()) {
            return Optional.empty();
        }
        var limited = limited(site);
        var chosen = chosen(limited, programme).or(() -> limited.stream().findFirst());
        int round = year == null || year < 2000 || year > 2100 ? site.today().getYear() : year;
        return Optional.of(
                page(site, actor, chosen.orElse(null), round, typed(chosen.orElse(null), round), Problems.NONE));
    }

    @Post
    HttpResponse<?> give(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var programme = chosen(limited(site), typed.of("programme"));
        if (!site.tenant().national() || programme.isEmpty()) {
            return HttpResponse.notFound();
        }
        var form = new Form(typed, texts, site.language());
        int year = Objects.requireNonNullElse(
                form.whole("year", 2000, 2100), site.today().getYear());
        var wanted = new HashMap<Integer, Integer>();
        for (Tenant province : provinces(site)) {
            Integer number = form.whole(PROVINCE + province.id(), 0, MOST);
            if (number != null) {
                wanted.put(province.id(), number);
            }
        }
        if (!form.problems().none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(site, actor, programme.get(), year, typed, form.problems()));
        }
        for (Tenant province : provinces(site)) {
            change(site, request, actor, programme.get(), year, province, wanted.get(province.id()));
        }
        String back = "workbench/quotas?programme=" + programme.get().publicId() + "&year=" + year;
        return HttpResponse.seeOther(URI.create(site.links().to(back)));
    }

    private void change(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Programme programme,
            int year,
            Tenant province,
            @Nullable Integer number) {
        Integer before = given(programme, year).get(province.id());
        if (Objects.equals(before, number)) {
            return;
        }
        var line = Trail.line(site, request, actor, "quota.given", "programme", programme.publicId())
                .noting("round", year)
                .noting("province", province.slug())
                .changed("quota", before, number);
        trail.telling(
                () -> {
                    var quota = new ProvinceQuota(
                            programme.tenantId(),
                            programme.id(),
                            year,
                            province.id(),
                            Objects.requireNonNullElse(number, 0));
                    if (number == null) {
                        quotas.takeBack(quota);
                    } else {
                        quotas.give(quota);
                    }
                    return quota;
                },
                done -> List.of(line));
    }

    private List<Programme> limited(Site site) {
        return programmes.of(site.tenant()).stream()
                .filter(programme -> programmes
                        .released(site.tenant(), programme)
                        .filter(version -> version.pack().quota() == Pack.Quota.PROVINCE)
                        .isPresent())
                .toList();
    }

    private static Optional<Programme> chosen(List<Programme> limited, @Nullable String publicId) {
        return limited.stream().filter(each -> each.publicId().equals(publicId)).findFirst();
    }

    private Map<Integer, Integer> given(Programme programme, int year) {
        var given = new HashMap<Integer, Integer>();
        quotas.given(programme, year).forEach(quota -> given.put(quota.tenantId(), quota.quota()));
        return given;
    }

    private Typed typed(@Nullable Programme programme, int year) {
        var filling = Typed.filling();
        if (programme != null) {
            given(programme, year).forEach((province, number) -> filling.with(PROVINCE + province, number));
        }
        return filling.typed();
    }

    private static List<Tenant> provinces(Site site) {
        return site.portals().stream().filter(portal -> !portal.national()).toList();
    }

    private QuotasPage page(
            Site site, Actor actor, @Nullable Programme programme, int year, Typed typed, Problems problems) {
        return new QuotasPage(site, actor, limited(site), programme, year, provinces(site), typed, problems);
    }
}
