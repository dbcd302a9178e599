package greenbridge.notice;

import greenbridge.file.Handed;
import greenbridge.form.Problems;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed who objects. */
@Singleton
class ObjectionForms {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private final Texts texts;

    ObjectionForms(Texts texts) {
        this.texts = texts;
    }

    /** @param named "named" or "confidential" */
    record Entered(String line, String named, String name, String contact, String grounds) {
        static Entered at(int place) {
            return new Entered(place > 0 ? String.valueOf(place) : "", "", "", "", "");
        }

        static Entered of(Handed handed) {
            return new Entered(
                    text(handed, "line"),
                    text(handed, "named"),
                    text(handed, "name"),
                    text(handed, "contact"),
                    text(handed, "grounds"));
        }

        int place() {
            return line.matches("\\d{1,6}") ? Integer.parseInt(line) : 0;
        }

        boolean confidential() {
            return named.equals("confidential");
        }

        Said said(@Nullable Actor actor) {
            return new Said(
                    place(),
                    confidential(),
                    actor == null ? null : actor.person().id(),
                    name,
                    contact.isEmpty() ? null : contact,
                    grounds);
        }

        private static String text(Handed handed, String field) {
            return Objects.requireNonNullElse(handed.text(field), "").strip();
        }
    }

    Problems read(Site site, Entered form, boolean there) {
        var problems = Problems.NONE;
        if (!there) {
            problems = and(site, problems, "line", "objection.wrong.line");
        }
        if (!form.named().equals("named") && !form.confidential()) {
            problems = and(site, problems, "named", "objection.wrong.named");
        }
        if (form.name().isEmpty() || form.name().length() > 100) {
            problems = and(site, problems, "name", "objection.wrong.name");
        }
        if (form.contact().length() > 254) {
            problems = and(site, problems, "contact", "objection.wrong.contact");
        }
        if (form.grounds().length() < SHORTEST || form.grounds().length() > LONGEST) {
            problems = and(site, problems, "grounds", "objection.wrong.grounds");
        }
        return problems;
    }

    Problems problem(Site site, String field, String key) {
        return and(site, Problems.NONE, field, key);
    }

    private Problems and(Site site, Problems problems, String field, String key) {
        return problems.and(field, texts.in(site.language(), key));
    }
}
