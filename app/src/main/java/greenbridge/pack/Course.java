package greenbridge.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether the way of an application, what holds afterwards and what is shown fit together. */
final class Course {
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]|end)");

    private final Pack pack;
    private final Says says;

    /** Takes what is wrong. */
    interface Says {
        void wrong(String at, String messageKey, Object... arguments);
    }

    Course(Pack pack, Says says) {
        this.pack = pack;
        this.says = says;
    }

    void look() {
        tiers();
        texts();
        listing();
        positive("publicity/workingDays", pack.publicity().workingDays());
        positive("validity/years", pack.validity().years());
        var renewal = pack.validity().renewal();
        if (renewal != null) {
            boolean days = renewal.window() == Validity.Window.DAYS_BEFORE;
            if (pack.validity().years() == null || days != (renewal.days() != null)) {
                says.wrong("validity/renewal", "pack.problem.renewal");
            }
            positive("validity/renewal/days", renewal.days());
        }
        String yearlyBy = pack.validity().yearlyBy();
        if (yearlyBy != null && !DAY_OF_YEAR.matcher(yearlyBy).matches()) {
            says.wrong("validity/yearlyBy", "pack.problem.day", yearlyBy);
        }
        once("grounds", pack.grounds().stream().map(Pack.Ground::code));
        for (Pack.Ground ground : pack.grounds()) {
            named("grounds/" + ground.code(), ground.zh(), ground.en());
            positive("grounds/" + ground.code() + "/banYears", ground.banYears());
        }
        Scoring scoring = pack.scoring();
        if (scoring != null) {
            positive("scoring/experts", scoring.experts());
            once("scoring", scoring.criteria().stream().map(Scoring.Criterion::key));
            scoring.criteria().forEach(each -> named("scoring/" + each.key(), each.zh(), each.en()));
            scoring.criteria().forEach(each -> positive("scoring/" + each.key() + "/points", each.points()));
        }
    }

    private void tiers() {
        List<Tier> tiers = pack.tiers();
        if (tiers.isEmpty()) {
            says.wrong("tiers", "pack.problem.tiers");
        }
        once("tiers", tiers.stream().map(Tier::code));
        for (int at = 0; at < tiers.size(); at++) {
            Tier tier = tiers.get(at);
            named("tiers/" + tier.code(), tier.zh(), tier.en());
            positive("tiers/" + tier.code() + "/days", tier.days());
            if (tier.does() == Tier.Does.RECORD && at < tiers.size() - 1) {
                says.wrong("tiers/" + tier.code(), "pack.problem.record");
            }
        }
        if (pack.quota() != Pack.Quota.NONE && tiers.stream().noneMatch(tier -> tier.does() == Tier.Does.SELECT)) {
            says.wrong("quota", "pack.problem.quota");
        }
    }

    private void texts() {
        text("intro", pack.intro());
        text("who", pack.who());
        text("prepare", pack.prepare());
        text("remarks", pack.remarks());
    }

    private void text(String at, @Nullable Words words) {
        if (words != null) {
            named(at, words.zh(), words.en());
        }
    }

    private void listing() {
        Listing listing = pack.listing();
        if (listing == null) {
            return;
        }
        Set<String> keys = pack.questions().map(Question::key).collect(Collectors.toSet());
        Stream.concat(
                        Stream.of(listing.title(), listing.titleEn(), listing.summary())
                                .filter(Objects::nonNull),
                        listing.attributes().values().stream())
                .filter(key -> !keys.contains(key))
                .forEach(key -> says.wrong("listing", "pack.problem.unknown", key));
    }

    private void once(String at, Stream<String> identities) {
        var seen = new HashSet<String>();
        identities.filter(key -> !seen.add(key)).forEach(key -> says.wrong(at, "pack.problem.twice", key));
    }

    private void positive(String at, @Nullable Integer number) {
        if (number != null && number <= 0) {
            says.wrong(at, "pack.problem.positive");
        }
    }

    private void named(String at, @Nullable String zh, @Nullable String en) {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            says.wrong(at, "pack.problem.languages");
        }
    }
}
