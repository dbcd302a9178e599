package greenbridge.expert;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert who was drawn for something.
 *
 * @param score public id of the sheet
 */
public record Drawn(SignedIn expert, String score) {
    /** In the pool, with this field of work. */
    public static SignedIn expert(String portal, String sector, @Nullable String employer, @Nullable String declared) {
        var expert = SignedIn.as(Role.EXPERT, portal);
        SignedIn.secure(expert.person());
        int tenant = greenbridge.application.Applied.tenant(portal).id();
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        TestPortal.bean(ProfileRows.class)
                .put(new Profile(tenant, expert.person().id(), List.of(sector), employer, null, declared, now));
        return expert;
    }

    /** The only one of a field that nobody else has. */
    public static Drawn one(String portal, SignedIn official, Application application) {
        String sector = "ES01";
        Tables.change(
                "DELETE FROM expert_profile WHERE tenant_id = ?",
                greenbridge.application.Applied.tenant(portal).id());
        var expert = expert(portal, sector, null, null);
        var answer = Acting.post(
                official, portal + "/workbench/reviews/" + application.publicId() + "/experts/draw", "sector", sector);
        String score = Tables.read(
                        "SELECT public_id FROM score WHERE tenant_id = ? AND application_id = ? AND person_id = ?",
                        application.tenantId(),
                        application.id(),
                        expert.person().id())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + answer.body()));
        return new Drawn(expert, score);
    }
}
