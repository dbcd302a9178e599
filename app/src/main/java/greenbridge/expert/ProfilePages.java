package greenbridge.expert;

import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expert says of the own work. */
@Needs(Permission.APPLICATION_SCORE)
@Controller("/{tenant}/workbench/expert")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfilePages {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 18;
    private static final int LONGEST = 4000;

    private final Scores scores;
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Clock clock;

    ProfilePages(Scores scores, Vocabulary vocabulary, Texts texts, Clock clock) {
        this.scores = scores;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.clock = clock;
    }

    record ExpertProfilePage(
            Site site, Actor actor, Profile form, Collection<Term> sectors, boolean saved, Problems problems)
            implements Page {}

    @Get
    ExpertProfilePage profile(Site site, Actor actor) {
        var profile = scores.profile(site.tenant(), actor);
        return page(
                site, actor, profile.orElseGet(() -> read(site, actor, Map.of())), profile.isPresent(), Problems.NONE);
    }

    /** A field of work is a box with its code. */
    @Post
    HttpResponse<?> keep(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form) {
        var profile = read(site, actor, form);
        if (profile.sectors().isEmpty()) {
            return refused(site, actor, profile, "sectors", "expert.wrong.sectors");
        }
        if (longer(profile.employer(), LONGEST_NAME)) {
            return refused(site, actor, profile, "employer", "expert.wrong.long");
        }
        if (longer(profile.employerCode(), LONGEST_CODE)) {
            return refused(site, actor, profile, "employerCode", "expert.wrong.code");
        }
        if (longer(profile.declared(), LONGEST)) {
            return refused(site, actor, profile, "declared", "expert.wrong.long");
        }
        scores.keep(site, request, actor, profile);
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/expert")));
    }

    private Profile read(Site site, Actor actor, Map<String, String> form) {
        List<String> sectors = vocabulary.sectors().stream()
                .map(Term::code)
                .filter(code -> form.containsKey("s-" + code))
                .toList();
        return new Profile(
                site.tenant().id(),
                actor.person().id(),
                sectors,
                text(form.get("employer")),
                text(form.get("employerCode")),
                text(form.get("declared")),
                LocalDateTime.now(clock));
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private HttpResponse<?> refused(Site site, Actor actor, Profile form, String field, String key) {
        var problems = Problems.one(field, texts.in(site.language(), key));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, form, false, problems));
    }

    private ExpertProfilePage page(Site site, Actor actor, Profile form, boolean saved, Problems problems) {
        return new ExpertProfilePage(site, actor, form, vocabulary.sectors(), saved, problems);
    }
}
