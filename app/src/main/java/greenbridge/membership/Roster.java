package greenbridge.membership;

import greenbridge.form.Problems;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of members, which two controllers answer with. */
@Singleton
class Roster {
    private final Members members;
    private final Invitations invitations;
    private final Statements statements;

    Roster(Members members, Invitations invitations, Statements statements) {
        this.members = members;
        this.invitations = invitations;
        this.statements = statements;
    }

    /** @param email what was typed into the form of an invitation */
    record MembersPage(
            Site site,
            Actor actor,
            Seat seat,
            List<Member> members,
            List<Invitation> invitations,
            List<Role> roles,
            String email,
            @Nullable String role,
            Problems problems)
            implements Page {}

    @Serdeable
    record Invited(@Nullable String email, @Nullable String role) {
        static final Invited NOBODY = new Invited(null, null);
    }

    MembersPage page(Site site, Actor actor, Seat seat, Invited form, Problems problems) {
        var pending = seat.owns()
                ? invitations.pending(site.tenant(), seat.unit()).stream()
                        .filter(each -> each.role() != Role.HELPER)
                        .toList()
                : List.<Invitation>of();
        return new MembersPage(
                site,
                actor,
                seat,
                members.of(site.tenant(), seat.unit()),
                pending,
                Members.ROLES,
                StatementForm.text(form.email()),
                form.role(),
                problems);
    }

    /** Once more, with what is wrong. */
    HttpResponse<?> again(Site site, Actor actor, Seat seat, Invited form, String field, String key) {
        var page = page(site, actor, seat, form, Problems.one(field, statements.said(site, key)));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }

    static Optional<Role> role(@Nullable String typed) {
        return Members.ROLES.stream().filter(role -> role.name().equals(typed)).findFirst();
    }
}
