package greenbridge.words;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.search.Understood;
import greenbridge.search.wording.QuestionWord.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words of search, for editors. */
@Needs(Permission.WORDS_EDIT)
@Controller("/{tenant}/workbench/words")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WordPages {
    private static final List<String> KINDS = List.of(
            "product",
            "technology",
            "equipment",
            "emc",
            "agency",
            "service",
            "enterprise",
            "park",
            "project",
            "finance",
            "organisation",
            "case",
            "policy");

    private final Wordbook wordbook;
    private final Trail trail;

    WordPages(Wordbook wordbook, Trail trail) {
        this.wordbook = wordbook;
        this.trail = trail;
    }

    /**
     * @param section which of the three: synonyms, corrections or questions
     * @param form what was typed, or what is to be changed
     */
    record WordsPage(
            Site site,
            Actor actor,
            String section,
            String q,
            Wordbook.Found found,
            Form form,
            Saved.@Nullable Wrong wrong,
            @Nullable String saved,
            Choices choices)
            implements Page {}

    /** What the forms let one choose from. */
    record Choices(List<String> sections, List<Understood.Kind> leads, List<Role> roles, List<String> kinds) {
        static final Choices ALL = new Choices(
                List.of("synonyms", "corrections", "questions"),
                List.of(Understood.Kind.values()),
                List.of(Role.values()),
                KINDS);
    }

    /** Of all three forms; each fills its own part. */
    @Serdeable
    @Introspected
    record Form(
            @Nullable Long id,
            @Nullable String lead,
            @Nullable String head,
            @Nullable String terms,
            @Nullable String wrong,
            @Nullable String right,
            @Nullable String word,
            @Nullable String role,
            @Nullable List<String> kind,
            @Nullable String source) {
        static final Form EMPTY = new Form(null, null, null, null, null, null, null, null, null, null);

        static Form of(Synonym each) {
            return new Form(
                    each.id(),
                    each.kind().name(),
                    each.head(),
                    each.joined(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    each.source());
        }

        static Form of(Correction each) {
            return new Form(null, null, null, null, each.wrong(), each.rightForm(), null, null, null, each.source());
        }

        static Form of(QuestionWord each) {
            return new Form(
                    null, null, null, null, null, null, each.word(), each.role().name(), each.kinds(), each.source());
        }

        public boolean stands(String code) {
            return kind != null && kind.contains(code);
        }
    }

    /** @param edit the one that is to be changed: a number of a synonym, else the word itself */
    @Get
    HttpResponse<?> words(
            Site site,
            Actor actor,
            @QueryValue(defaultValue = "synonyms") String section,
            @QueryValue(defaultValue = "") String q,
            @Nullable @QueryValue String edit,
            @Nullable @QueryValue String saved) {
        var form = edit == null ? Optional.of(Form.EMPTY) : form(site, section, edit);
        return form.<HttpResponse<?>>map(
                        known -> HttpResponse.ok(page(site, actor, section, q.strip(), known, null, saved)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/synonyms")
    HttpResponse<?> synonym(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        var lead = Arrays.stream(Understood.Kind.values())
                .filter(each -> each.name().equals(form.lead()))
                .findFirst()
                .orElse(Understood.Kind.EQUIVALENT);
        return save(
                site,
                request,
                actor,
                "synonyms",
                form,
                () -> wordbook.saveSynonym(
                        site.tenant(), form.id(), lead, text(form.head()), text(form.terms()), text(form.source())));
    }

    @Post("/corrections")
    HttpResponse<?> correction(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        return save(
                site,
                request,
                actor,
                "corrections",
                form,
                () -> wordbook.saveCorrection(
                        site.tenant(), text(form.wrong()), text(form.right()), text(form.source())));
    }

    @Post("/questions")
    HttpResponse<?> question(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.role()))
                .findFirst()
                .orElse(Role.KIND);
        var kinds = form.kind() == null
                ? List.<String>of()
                : form.kind().stream().filter(KINDS::contains).toList();
        return save(
                site,
                request,
                actor,
                "questions",
                form,
                () -> wordbook.saveQuestion(site.tenant(), text(form.word()), role, kinds, text(form.source())));
    }

    @Post("/synonyms/{id}/removal")
    HttpResponse<?> removeSynonym(Site site, HttpRequest<?> request, Actor actor, @PathVariable long id) {
        return save(site, request, actor, "synonyms", Form.EMPTY, () -> wordbook.removeSynonym(site.tenant(), id));
    }

    @Post("/corrections/removal")
    HttpResponse<?> removeCorrection(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        return save(
                site,
                request,
                actor,
                "corrections",
                Form.EMPTY,
                () -> wordbook.removeCorrection(site.tenant(), text(form.wrong())));
    }

    @Post("/questions/removal")
    HttpResponse<?> removeQuestion(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        return save(
                site,
                request,
                actor,
                "questions",
                Form.EMPTY,
                () -> wordbook.removeQuestion(site.tenant(), text(form.word())));
    }

    private HttpResponse<?> save(
            Site site, HttpRequest<?> request, Actor actor, String section, Form form, Supplier<Saved> work) {
        var saved = trail.telling(
                work,
                done -> done instanceof Saved.Done change
                        ? List.of(Trail.line(site, request, actor, "words.changed", "words", section)
                                .noting("about", change.what())
                                .changed("words", change.before(), change.after()))
                        : List.of());
        return switch (saved) {
            case Saved.Done done -> {
                wordbook.heed();
                String what = URLEncoder.encode(done.what(), StandardCharsets.UTF_8);
                yield HttpResponse.seeOther(
                        URI.create(site.links().to("workbench/words") + "?section=" + section + "&saved=" + what));
            }
            case Saved.Wrong wrong ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(page(site, actor, section, "", form, wrong, null));
            case Saved.Missing missing -> HttpResponse.notFound();
        };
    }

    private Optional<Form> form(Site site, String section, String edit) {
        return switch (section) {
            case "corrections" -> wordbook.correction(site.tenant(), edit).map(Form::of);
            case "questions" -> wordbook.question(site.tenant(), edit).map(Form::of);
            default ->
                edit.matches("\\d{1,18}")
                        ? wordbook.synonym(site.tenant(), Long.parseLong(edit)).map(Form::of)
                        : Optional.empty();
        };
    }

    private WordsPage page(
            Site site,
            Actor actor,
            String section,
            String q,
            Form form,
            Saved.@Nullable Wrong wrong,
            @Nullable String saved) {
        var found = wordbook.find(site.tenant(), q);
        return new WordsPage(site, actor, section, q, found, form, wrong, saved, Choices.ALL);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
