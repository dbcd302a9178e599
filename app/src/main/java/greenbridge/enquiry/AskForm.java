package greenbridge.enquiry;

import greenbridge.entry.Shown;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed who asks. */
@Singleton
class AskForm {
    static final int MOST = 5;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private final Texts texts;

    AskForm(Texts texts) {
        this.texts = texts;
    }

    /**
     * What can be sent, where nothing is wrong with the form.
     *
     * @param places how many may acknowledge
     */
    record Read(Form form, Letter letter, List<About> whom, int places) {}

    Read read(Site site, Actor actor, Typed typed, About about, List<Unit> own, List<Shown> others) {
        var form = new Form(typed, texts, site.language());
        String name = typed.of("organisation");
        Optional<Unit> seeker =
                own.stream().filter(unit -> unit.publicId().equals(name)).findFirst();
        if (!name.isEmpty() && seeker.isEmpty()) {
            form.wrong("organisation", "enquiry.wrong.organisation");
        }
        if (Parties.acts(actor, about.organisationId())) {
            form.wrong("organisation", "enquiry.wrong.self");
        }
        String subject = form.needed("subject", 100);
        String words = form.needed("words", LONGEST);
        if (!words.isEmpty() && words.length() < SHORTEST) {
            form.wrong("words", "enquiry.wrong.short", SHORTEST);
        }
        String contact = form.needed("contact", 200);
        var mode = Objects.requireNonNullElse(form.choice("mode", Mode.class), Mode.ONE);
        var whom = new ArrayList<About>();
        whom.add(about);
        if (mode != Mode.ONE) {
            others.stream()
                    .filter(each -> typed.has("to-" + each.publicId()))
                    .filter(each -> !Parties.acts(actor, each.holderId()))
                    .map(each -> Listings.about(site.tenant(), each))
                    .forEach(whom::add);
            if (whom.size() == 1) {
                form.wrong("mode", "enquiry.wrong.others");
            }
        }
        int places = whom.size();
        if (mode == Mode.FIRST_N) {
            Integer wanted = form.whole("places", 1, MOST);
            if (typed.of("places").isEmpty()) {
                form.wrong("places", "form.wrong.needed");
            }
            places = wanted == null ? 1 : wanted;
        }
        return new Read(
                form,
                letter(actor, seeker.orElse(null), mode, subject, words, contact, typed.has("passOn")),
                whom,
                places);
    }

    private static Letter letter(
            Actor actor,
            @Nullable Unit seeker,
            Mode mode,
            String subject,
            String words,
            String contact,
            boolean passOn) {
        return new Letter(
                mode,
                actor.person().id(),
                seeker == null ? null : seeker.id(),
                seeker == null ? actor.person().name() : seeker.nameZh(),
                contact,
                subject,
                words,
                passOn);
    }
}
