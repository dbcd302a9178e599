package greenbridge.expert;

import greenbridge.membership.Mandates;
import greenbridge.official.Official;
import greenbridge.official.Officials;
import greenbridge.organisation.Unit;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.permission.Permission;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who could be drawn for an application, with what speaks against it. */
@Singleton
class Pool {
    private final Officials officials;
    private final ProfileRows profiles;
    private final ScoreRows scores;
    private final Cases cases;
    private final Mandates mandates;

    Pool(Officials officials, ProfileRows profiles, ScoreRows scores, Cases cases, Mandates mandates) {
        this.officials = officials;
        this.profiles = profiles;
        this.scores = scores;
        this.cases = cases;
        this.mandates = mandates;
    }

    /** Those with a profile: of others nobody knows what they know. By name. */
    @ReadOnly
    List<Candidate> of(Case found) {
        var tenant = found.tenant();
        var known =
                profiles.all(tenant.id()).stream().collect(Collectors.toMap(Profile::personId, Function.identity()));
        var recused = scores.of(tenant.id(), found.application().id()).stream()
                .filter(score -> score.state() == Score.State.RECUSED)
                .map(Score::personId)
                .collect(Collectors.toSet());
        var mandated = mandates.of(tenant, found.applicant()).stream()
                .map(mandate -> mandate.person().id())
                .collect(Collectors.toSet());
        var acting = cases.acting(found);
        var people = new LinkedHashMap<Long, Candidate>();
        for (Official each : officials.able(tenant, Permission.APPLICATION_SCORE, null)) {
            var profile = known.get(each.personId());
            if (profile != null) {
                people.put(
                        each.personId(),
                        new Candidate(
                                each.personId(),
                                each.personPublicId(),
                                each.name(),
                                profile.sectors(),
                                conflict(found, profile, acting, recused, mandated)));
            }
        }
        return List.copyOf(people.values());
    }

    private @Nullable Conflict conflict(
            Case found, Profile profile, Set<Long> acting, Set<Long> recused, Set<Long> mandated) {
        if (acting.contains(profile.personId())) {
            return Conflict.MEMBER;
        }
        if (mandated.contains(profile.personId())) {
            return Conflict.MANDATE;
        }
        if (recused.contains(profile.personId())) {
            return Conflict.RECUSED;
        }
        var applicant = found.applicant();
        if (is(applicant, profile.employer()) || is(applicant, profile.employerCode())) {
            return Conflict.EMPLOYER;
        }
        return Objects.requireNonNullElse(profile.declared(), "").lines().anyMatch(line -> is(applicant, line))
                ? Conflict.DECLARED
                : null;
    }

    /** By its code or its name. */
    private static boolean is(Unit applicant, @Nullable String written) {
        String text = written == null ? "" : written.strip();
        return !text.isEmpty()
                && (text.equals(applicant.nameZh())
                        || text.equalsIgnoreCase(Objects.requireNonNullElse(applicant.creditCode(), ""))
                        || text.equalsIgnoreCase(Objects.requireNonNullElse(applicant.nameEn(), "")));
    }
}
