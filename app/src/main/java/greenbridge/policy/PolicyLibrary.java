package greenbridge.policy;

import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import greenbridge.showing.Showings;
import greenbridge.tenants.Tenants;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Brings in the documents that come with the portal and finds them again. One that is there, by its code, is left as it is. */
@Singleton
public class PolicyLibrary {
    private final Tenants tenants;
    private final PolicyRows policies;
    private final SectionRows sections;
    private final Showings showings;
    private final Announcements announcements;
    private final JsonMapper json;
    private final Clock clock;

    PolicyLibrary(
            Tenants tenants,
            PolicyRows policies,
            SectionRows sections,
            Showings showings,
            Announcements announcements,
            JsonMapper json,
            Clock clock) {
        this.tenants = tenants;
        this.policies = policies;
        this.sections = sections;
        this.showings = showings;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /** All that is missing or nothing. */
    @Transactional
    public void load() {
        var now = LocalDateTime.now(clock);
        var newPolicies = new ArrayList<Policy>();
        var newSections = new ArrayList<Section>();
        for (PolicyFile file : files(json)) {
            int tenantId = tenants.bySlug(file.tenant()).orElseThrow().id();
            if (!policies.codes(tenantId).contains(file.code())) {
                var policy = file.policy(tenantId, now);
                newPolicies.add(policy);
                newSections.addAll(file.sections(policy, copy(file)));
            }
        }
        if (newPolicies.isEmpty()) {
            return;
        }
        policies.insert(newPolicies);
        sections.insert(newSections);
        showings.add(newPolicies.stream()
                .flatMap(policy ->
                        Showing.atHome(Kind.policy, policy.tenantId(), policy.id(), policy.publicId()).stream())
                .toList());
        announcements.add(newSections.stream()
                .map(section -> new News(section.tenantId(), Kind.policy, section.id(), now, now))
                .toList());
    }

    /** One of the documents that came with the portal, of the tenant that it belongs to; all of them are public. */
    public Optional<Policy> byCode(int tenantId, String code) {
        return policies.byCode(tenantId, code);
    }

    static List<PolicyFile> files(JsonMapper json) {
        try (InputStream in = open("ledger/policies.json")) {
            return Objects.requireNonNull(json.readValue(in, Argument.listOf(PolicyFile.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String copy(PolicyFile file) {
        try (InputStream in = open(file.resource())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PolicyLibrary.class.getClassLoader().getResourceAsStream(resource), resource);
    }
}
