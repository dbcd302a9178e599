package greenbridge.key;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One's own keys in this tenant. */
@Needs(Permission.OWN_ACCOUNT)
@Controller("/{tenant}/account/keys")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeyPages {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final int LONGEST_NAME = 60;
    private static final String SCOPE = "scope-";

    private final Keys keys;
    private final Trail trail;

    KeyPages(Keys keys, Trail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    record Row(
            String id,
            String name,
            boolean open,
            String until,
            @Nullable String used,
            List<String> scopes) {}

    /**
     * @param problem key of what is wrong, by the field it is about
     * @param made the secret of a new key: shown once, here
     */
    record KeysPage(
            Site site,
            Actor actor,
            List<Row> keys,
            List<Permission> offered,
            List<Integer> days,
            String name,
            Set<Permission> chosen,
            Map<String, String> problem,
            @Nullable String made)
            implements Page {}

    @Get
    KeysPage all(Site site, Actor actor) {
        return page(site, actor, "", Set.of(), Map.of(), null);
    }

    @Post
    MutableHttpResponse<?> make(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form) {
        String name = form.getOrDefault("name", "").replaceAll("\\p{C}", " ").strip();
        var chosen = chosen(form);
        chosen.retainAll(Keys.offered(actor));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return again(page(site, actor, name, chosen, Map.of("name", "key.problem.name"), null));
        }
        if (chosen.isEmpty()) {
            return again(page(site, actor, name, chosen, Map.of("scopes", "key.problem.scopes"), null));
        }
        int days = DAYS.stream()
                .filter(each -> each.toString().equals(form.get("days")))
                .findFirst()
                .orElse(DAYS.getFirst());
        var made = trail.telling(
                () -> keys.make(site.tenant(), actor, name, chosen, site.today().plusDays(days)),
                done -> List.of(Trail.line(
                                site,
                                request,
                                actor,
                                "key.made",
                                "key",
                                done.key().publicId())
                        .noting("name", name)
                        .noting("scope", done.key().scopes())
                        .noting("until", done.key().untilOn())));
        return HttpResponse.ok(page(site, actor, "", Set.of(), Map.of(), made.secret()));
    }

    @Post("/ended")
    HttpResponse<?> end(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form) {
        String id = form.getOrDefault("key", "");
        boolean ended = trail.telling(
                () -> keys.end(site.tenant(), actor.person(), id),
                done -> done ? List.of(Trail.line(site, request, actor, "key.ended", "key", id)) : List.of());
        return ended ? HttpResponse.seeOther(URI.create(site.links().to("account/keys"))) : HttpResponse.notFound();
    }

    private static Set<Permission> chosen(Map<String, String> form) {
        return Arrays.stream(Permission.values())
                .filter(permission -> form.containsKey(SCOPE + permission.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private KeysPage page(
            Site site,
            Actor actor,
            String name,
            Set<Permission> chosen,
            Map<String, String> problem,
            @Nullable String made) {
        var rows = keys.of(site.tenant(), actor.person()).stream()
                .map(key -> new Row(
                        key.publicId(),
                        key.name(),
                        key.open(site.today()),
                        key.untilOn().toString(),
                        key.usedAt() == null ? null : MINUTES.format(key.usedAt()),
                        key.permissions().stream().sorted().map(Permission::key).toList()))
                .toList();
        return new KeysPage(site, actor, rows, List.copyOf(Keys.offered(actor)), DAYS, name, chosen, problem, made);
    }

    private static MutableHttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
