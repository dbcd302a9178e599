package greenbridge.enquiry;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of an enquiry, and what came of it. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/enquiries/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StepPages {
    private static final int LONGEST = 4000;

    private final ThreadDesk desk;
    private final Steps steps;
    private final Passing passing;
    private final Outcomes outcomes;
    private final OutcomeForm forms;
    private final Trail trail;
    private final Texts texts;

    StepPages(
            ThreadDesk desk,
            Steps steps,
            Passing passing,
            Outcomes outcomes,
            OutcomeForm forms,
            Trail trail,
            Texts texts) {
        this.desk = desk;
        this.steps = steps;
        this.passing = passing;
        this.outcomes = outcomes;
        this.forms = forms;
        this.trail = trail;
        this.texts = texts;
    }

    /** What can be done. */
    enum Does {
        ACKNOWLEDGE,
        CONTACT,
        NEGOTIATE,
        WITHDRAW,
        PASS_ON;

        /** Of whom it is a step; talks begin with either. */
        boolean of(Side side) {
            return switch (this) {
                case ACKNOWLEDGE, CONTACT -> side == Side.PROVIDER;
                case WITHDRAW, PASS_ON -> side == Side.SEEKER;
                case NEGOTIATE -> true;
            };
        }
    }

    @Post("/steps")
    HttpResponse<?> step(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = desk.seen(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get();
        var typed = new Typed(form);
        var does = new Form(typed, texts, site.language()).choice("step", Does.class);
        if (does == null || !does.of(seen.side()) || !current(typed, seen.enquiry())) {
            return desk.again(site, actor, seen, typed, "state", "enquiry.wrong.step");
        }
        String words = typed.of("first");
        boolean mute = does == Does.CONTACT && words.isEmpty();
        if (mute || words.length() > LONGEST) {
            return desk.again(site, actor, seen, typed, "first", "enquiry.wrong.words");
        }
        var tenant = site.tenant();
        var enquiry = seen.enquiry();
        Supplier<Step> work = () -> switch (does) {
            case ACKNOWLEDGE -> steps.acknowledge(tenant, enquiry, actor.person());
            case CONTACT -> steps.contact(tenant, enquiry, words, actor.person());
            case NEGOTIATE -> steps.negotiate(tenant, enquiry, seen.side(), actor.person());
            case WITHDRAW -> steps.withdraw(tenant, enquiry, words, actor.person());
            case PASS_ON -> passing.pass(tenant, enquiry, site.today(), actor.person());
        };
        return answered(site, request, actor, seen, typed, work);
    }

    @Post("/outcome")
    HttpResponse<?> tell(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = desk.seen(site, actor, id).filter(seen -> !seen.brokers());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get();
        var typed = new Typed(form);
        var read = new Form(typed, texts, site.language());
        var told = forms.read(read, site.today());
        if (told.isEmpty()) {
            return desk.again(site, actor, seen, typed, read.problems());
        }
        if (!current(typed, seen.enquiry())) {
            return desk.again(site, actor, seen, typed, "state", "enquiry.wrong.step");
        }
        return answered(
                site,
                request,
                actor,
                seen,
                typed,
                () -> outcomes.tell(site.tenant(), seen.enquiry(), seen.side(), told.get(), actor.person()));
    }

    private HttpResponse<?> answered(
            Site site, HttpRequest<?> request, Actor actor, ThreadDesk.Seen seen, Typed typed, Supplier<Step> work) {
        var before = seen.enquiry();
        var step = trail.telling(
                work,
                done -> done instanceof Step.Done moved
                        ? List.of(Trail.line(site, request, actor, "enquiry.moved", "enquiry", before.publicId())
                                .changed("state", before.state().name(), after(before, moved.now())))
                        : List.of());
        return switch (step) {
            case Step.Done done -> ThreadDesk.back(site, done.now());
            case Step.Moved moved -> desk.again(site, actor, seen, typed, "state", "enquiry.wrong.step");
            case Step.Crowded crowded -> desk.again(site, actor, seen, typed, "state", "enquiry.wrong.crowded");
            case Step.Nobody nobody -> desk.again(site, actor, seen, typed, "state", "enquiry.wrong.nobody");
        };
    }

    /** What was passed on has no reply; the other one that is there now is new. */
    private static String after(Enquiry before, Enquiry now) {
        return (now.id() == before.id() ? now.state() : State.NO_REPLY).name();
    }

    private static boolean current(Typed typed, Enquiry enquiry) {
        return typed.of("revision").equals(String.valueOf(enquiry.revision()));
    }
}
