package greenbridge.match;

import java.util.List;
import java.util.Set;

/** What is asked of each kind of thing. Nothing else decides what fits and how high it stands. */
final class Rules {
    private static final List<Ground.Kind> TOPIC = List.of(Ground.Kind.NAME, Ground.Kind.TEXT, Ground.Kind.SECTOR);
    private static final List<Ground.Kind> CASE =
            List.of(Ground.Kind.SHOWS, Ground.Kind.SECTOR, Ground.Kind.NAME, Ground.Kind.TEXT);
    private static final List<Ground.Kind> ABLE = List.of(
            Ground.Kind.DELIVERED, Ground.Kind.MAKES, Ground.Kind.SERVICE, Ground.Kind.SECTOR, Ground.Kind.NAME);

    private Rules() {}

    /** @param cases where it is shown at work */
    static Candidate technology(Wanted wanted, Facts facts, Spoken spoken, Set<String> cases) {
        var verdict = new Verdict(wanted, facts)
                .contrary()
                .words(spoken)
                .sector(true)
                .industry(false)
                .capacity()
                .saving()
                .budget(false)
                .listed()
                .about(topic(wanted), wanted.text());
        cases.stream().findFirst().ifPresent(name -> verdict.met(Ground.Kind.SHOWN, "", name));
        return verdict.in(Hop.TECHNOLOGY);
    }

    /** Who asks for a sector alone has said enough; who asks for nothing but an industry too. */
    private static List<Ground.Kind> topic(Wanted wanted) {
        return wanted.sector() == null && wanted.text().isBlank()
                ? List.of(Ground.Kind.INDUSTRY, Ground.Kind.NEAR_INDUSTRY, Ground.Kind.LISTED)
                : TOPIC;
    }

    /** @param shown technologies of the step before */
    static Candidate demonstration(Wanted wanted, Facts facts, Spoken spoken, Set<String> shown) {
        var verdict = new Verdict(wanted, facts).contrary().words(spoken);
        shown.stream().findFirst().ifPresent(name -> verdict.met(Ground.Kind.SHOWS, "", name));
        verdict.sector(shown.isEmpty()).industry(true).budget(false).place(false);
        if (facts.verified()) {
            verdict.met(Ground.Kind.VERIFIED, "", "");
        }
        return verdict.about(CASE, "").in(Hop.CASE);
    }

    /**
     * @param delivered cases of the step before
     * @param made technologies and products of the first step
     */
    static Candidate company(Wanted wanted, Facts facts, Spoken spoken, Set<String> delivered, Set<String> made) {
        var verdict = new Verdict(wanted, facts).words(spoken);
        delivered.stream().findFirst().ifPresent(name -> verdict.met(Ground.Kind.DELIVERED, "", name));
        made.stream().findFirst().ifPresent(name -> verdict.met(Ground.Kind.MAKES, "", name));
        if (facts.serves() && facts.listed()) {
            verdict.met(Ground.Kind.SERVICE, "", facts.source());
        }
        return verdict.sector(false)
                .industry(false)
                .budget(true)
                .place(true)
                .about(ABLE, "")
                .in(Hop.COMPANY);
    }
}
