package greenbridge.editor;

import greenbridge.pack.Evidence;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import greenbridge.pack.Publicity;
import greenbridge.pack.Scoring;
import greenbridge.pack.Section;
import greenbridge.pack.Tier;
import greenbridge.pack.Validity;
import greenbridge.pack.Words;
import greenbridge.rule.Derived;
import greenbridge.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack in which one part is about to be another. */
final class Sketch {
    List<Pack.Basis> basis;

    @Nullable
    Integer roundYear;

    @Nullable
    Words intro;

    @Nullable
    Words who;

    @Nullable
    Words prepare;

    @Nullable
    Words remarks;

    List<Section> form;
    List<Evidence> evidence;
    List<Derived> derived;
    List<Rule> rules;
    List<Tier> tiers;
    Pack.Quota quota;

    @Nullable
    Scoring scoring;

    Publicity publicity;
    Validity validity;
    List<Pack.Ground> grounds;

    @Nullable
    Listing listing;

    boolean several;
    boolean sealed;

    Sketch(Pack pack) {
        basis = pack.basis();
        roundYear = pack.roundYear();
        intro = pack.intro();
        who = pack.who();
        prepare = pack.prepare();
        remarks = pack.remarks();
        form = pack.form();
        evidence = pack.evidence();
        derived = pack.derived();
        rules = pack.rules();
        tiers = pack.tiers();
        quota = pack.quota();
        scoring = pack.scoring();
        publicity = pack.publicity();
        validity = pack.validity();
        grounds = pack.grounds();
        listing = pack.listing();
        several = pack.several();
        sealed = pack.sealed();
    }

    Pack pack() {
        return new Pack(
                basis, roundYear, intro, who, prepare, remarks, form, evidence, derived, rules, tiers, quota, scoring,
                publicity, validity, grounds, listing, several, sealed);
    }

    /** Nothing but a first page of a form, for a programme that nobody has written anything for. */
    static Pack blank() {
        var first = new Section("basic", "基本信息", "Basic data", List.of());
        return new Pack(
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(first),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Pack.Quota.NONE,
                null,
                Publicity.UNSTATED,
                Validity.UNLIMITED,
                List.of(),
                null,
                false,
                false);
    }
}
