package greenbridge.match;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes the hops that are judged by our own rules, each on what the one before has kept. */
final class Way {
    private final Wanted wanted;
    private final Chosen chosen;
    private final Lot lot;
    private final Spoken spoken;
    private final Found found;
    private final Map<Hop, List<Candidate>> hops = new EnumMap<>(Hop.class);
    private final Map<Hop, List<Candidate>> rejected = new EnumMap<>(Hop.class);
    private final Map<Hop, List<Change>> changes = new EnumMap<>(Hop.class);
    private Matches.@Nullable Why why;

    Way(Wanted wanted, Chosen chosen, Lot lot, Spoken spoken, Found found) {
        this.wanted = wanted;
        this.chosen = chosen;
        this.lot = lot;
        this.spoken = spoken;
        this.found = found;
    }

    Way go() {
        var names = new HashMap<Key, String>();
        var shown = new HashMap<Key, Set<String>>();
        found.cases()
                .forEach(each -> found.shows()
                        .getOrDefault(each.key(), Set.of())
                        .forEach(entry -> shown.computeIfAbsent(entry, any -> new LinkedHashSet<>())
                                .add(each.name())));
        hop(
                Hop.TECHNOLOGY,
                found.technologies(),
                names,
                (facts, asked) -> Rules.technology(asked, facts, spoken, shown.getOrDefault(facts.key(), Set.of())));

        var shows = named(found.shows(), names);
        var caseNames = new HashMap<Key, String>();
        hop(
                Hop.CASE,
                found.cases(),
                caseNames,
                (facts, asked) -> Rules.demonstration(asked, facts, spoken, shows.getOrDefault(facts.key(), Set.of())));

        var made = turned(found.makers(), names);
        var delivered = turned(found.delivered(), caseNames);
        hop(
                Hop.COMPANY,
                found.companies(),
                new HashMap<>(),
                (facts, asked) -> Rules.company(
                        asked,
                        facts,
                        spoken,
                        delivered.getOrDefault(facts.key(), Set.of()),
                        made.getOrDefault(facts.key(), Set.of())));
        return this;
    }

    Map<Hop, List<Candidate>> hops() {
        return hops;
    }

    Map<Hop, List<Candidate>> rejected() {
        return rejected;
    }

    Map<Hop, List<Change>> changes() {
        return changes;
    }

    Matches.@Nullable Why why() {
        return why;
    }

    private interface Rule {
        Candidate of(Facts facts, Wanted asked);
    }

    /** Keeps the names of what goes on. */
    private void hop(Hop hop, List<Facts> things, Map<Key, String> names, Rule rule) {
        if (!chosen.keeps(hop)) {
            return;
        }
        var judged = things.stream().collect(Collectors.toMap(each -> each, each -> rule.of(each, wanted)));
        var fits = judged.values().stream()
                .filter(each -> each.fits() && !chosen.not().contains(each.publicId()))
                .sorted(lot.best())
                .toList();
        var fails = judged.values().stream()
                .filter(each -> !each.fits())
                .sorted(lot.nearest())
                .toList();
        hops.put(hop, fits);
        rejected.put(hop, fails);
        judged.forEach((facts, candidate) -> {
            if (candidate.fits() && !chosen.not().contains(candidate.publicId())) {
                names.put(facts.key(), candidate.name());
            }
            if ((hop.code() + "/" + candidate.publicId()).equals(chosen.why())) {
                why = why(facts, candidate, rule);
            }
        });
        if (fits.isEmpty()) {
            List<Function<Wanted, Candidate>> rules = things.stream()
                    .<Function<Wanted, Candidate>>map(facts -> asked -> rule.of(facts, asked))
                    .toList();
            changes.put(hop, Easing.of(wanted, rules, fails));
        }
    }

    private Matches.Why why(Facts facts, Candidate candidate, Rule rule) {
        List<Change> eased = candidate.fits()
                ? List.of()
                : Easing.of(wanted, List.of(asked -> rule.of(facts, asked)), List.of(candidate));
        return new Matches.Why(candidate, eased, chosen.not().contains(candidate.publicId()));
    }

    /** The names of what things lead to, as far as that goes on. */
    private static Map<Key, Set<String>> named(Map<Key, Set<Key>> leading, Map<Key, String> names) {
        var named = new HashMap<Key, Set<String>>();
        leading.forEach((from, keys) -> keys.stream()
                .filter(names::containsKey)
                .forEach(key -> named.computeIfAbsent(from, any -> new LinkedHashSet<>())
                        .add(names.get(key))));
        return named;
    }

    /** The same from the other end. */
    private static Map<Key, Set<String>> turned(Map<Key, Set<Key>> leading, Map<Key, String> names) {
        var turned = new HashMap<Key, Set<String>>();
        leading.forEach((thing, keys) -> {
            String name = names.get(thing);
            if (name != null) {
                keys.forEach(key -> turned.computeIfAbsent(key, any -> new LinkedHashSet<>())
                        .add(name));
            }
        });
        return turned;
    }
}
