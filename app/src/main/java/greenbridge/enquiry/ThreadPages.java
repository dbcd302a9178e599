package greenbridge.enquiry;

import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thread: what stands in it, words, files, and who of the own people has it. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/enquiries/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ThreadPages {
    private static final int LONGEST = 4000;

    private final ThreadDesk desk;
    private final Steps steps;
    private final Attachments attachments;
    private final Parties parties;
    private final Trail trail;
    private final Texts texts;

    ThreadPages(ThreadDesk desk, Steps steps, Attachments attachments, Parties parties, Trail trail, Texts texts) {
        this.desk = desk;
        this.steps = steps;
        this.attachments = attachments;
        this.parties = parties;
        this.trail = trail;
        this.texts = texts;
    }

    @Get
    Optional<ThreadDesk.EnquiryPage> show(Site site, Actor actor, String id) {
        return desk.seen(site, actor, id).map(seen -> desk.page(site, actor, seen, Typed.EMPTY, Problems.NONE));
    }

    @Post("/lines")
    HttpResponse<?> say(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = desk.seen(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get();
        var typed = new Typed(form);
        String words = typed.of("words");
        if (words.isEmpty() || words.length() > LONGEST) {
            return desk.again(site, actor, seen, typed, "words", "enquiry.wrong.words");
        }
        boolean internal = typed.has("internal");
        var step = trail.telling(
                () -> {
                    if (internal) {
                        steps.note(site.tenant(), seen.enquiry(), seen.own(), words, actor.person());
                        return new Step.Done(seen.enquiry());
                    }
                    return steps.say(site.tenant(), seen.enquiry(), seen.side(), words, actor.person());
                },
                done -> done instanceof Step.Done
                        ? List.of(Trail.line(site, request, actor, "enquiry.said", "enquiry", id))
                        : List.of());
        return step instanceof Step.Done
                ? ThreadDesk.back(site, seen.enquiry())
                : desk.again(site, actor, seen, typed, "words", "enquiry.wrong.step");
    }

    @Post("/holder")
    HttpResponse<?> handOver(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = desk.seen(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get();
        var typed = new Typed(form);
        var colleague = seen.brokers()
                ? Optional.<greenbridge.membership.Member>empty()
                : parties.colleagues(site.tenant(), seen.enquiry(), seen.side()).stream()
                        .filter(member -> member.person().publicId().equals(typed.of("person")))
                        .findFirst();
        if (colleague.isEmpty()) {
            return desk.again(site, actor, seen, typed, "person", "enquiry.wrong.person");
        }
        var person = colleague.get().person();
        trail.telling(
                () -> {
                    steps.handOver(site.tenant(), seen.enquiry(), seen.side(), person, actor.person());
                    return person;
                },
                done -> List.of(Trail.line(site, request, actor, "enquiry.handed", "enquiry", id)
                        .noting("person", done.publicId())));
        return ThreadDesk.back(site, seen.enquiry());
    }

    @Limited(Rate.UPLOAD)
    @Post("/files")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return desk.seen(site, actor, id)
                    .<HttpResponse<?>>map(seen -> add(site, request, actor, seen, handed))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    private HttpResponse<?> add(Site site, HttpRequest<?> request, Actor actor, ThreadDesk.Seen seen, Handed handed) {
        String field = Attachments.SLOT.name();
        if (!ThreadDesk.speaks(seen)
                || attachments.of(site.tenant(), seen.enquiry()).size() >= Attachments.MOST) {
            return desk.again(site, actor, seen, Typed.EMPTY, field, "enquiry.wrong.step");
        }
        var received = attachments.receive(site, request, actor, handed);
        if (received.isEmpty()) {
            return desk.again(site, actor, seen, Typed.EMPTY, field, "file.fault.empty");
        }
        return switch (received.get()) {
            case Kept.Declined declined -> {
                String wrong = texts.in(site.language(), declined.key(), declined.figure());
                yield desk.again(site, actor, seen, Typed.EMPTY, Problems.one(field, wrong));
            }
            case Kept.Done done -> {
                trail.telling(
                        () -> {
                            attachments.attach(site.tenant(), actor, seen.enquiry(), seen.side(), done.file());
                            return done.file();
                        },
                        file -> List.of(Attachments.line(site, request, actor, seen.enquiry(), file)));
                yield ThreadDesk.back(site, seen.enquiry());
            }
        };
    }
}
