package greenbridge.demonstration;

import greenbridge.organisation.Organisation;
import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import greenbridge.showing.Showings;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The verbs. */
@Singleton
public class Demonstrations {
    public static final int PAGE = 30;

    private final DemonstrationRows rows;
    private final Showings showings;
    private final Announcements announcements;

    Demonstrations(DemonstrationRows rows, Showings showings, Announcements announcements) {
        this.rows = rows;
        this.showings = showings;
        this.announcements = announcements;
    }

    @Transactional
    public void addAll(List<Demonstration> demonstrations) {
        rows.insert(demonstrations);
        showings.add(demonstrations.stream()
                .flatMap(each ->
                        Showing.atHome(Kind.demonstration, each.tenantId(), each.id(), each.publicId()).stream())
                .toList());
        announcements.add(demonstrations.stream()
                .map(each ->
                        new News(each.tenantId(), Kind.demonstration, each.id(), each.changedAt(), each.changedAt()))
                .toList());
    }

    @ReadOnly
    public Optional<Demonstration> find(Tenant viewer, String publicId) {
        return rows.shown(viewer.id(), publicId);
    }

    /** What a list is narrowed to; an empty word asks nothing, an area includes what lies in it. */
    public record Filter(String industry, String area) {
        String areaPrefix() {
            return area.replaceFirst("(00)+$", "");
        }
    }

    /** One more than a page, newest first. */
    @ReadOnly
    public List<Demonstration> latest(Tenant viewer, LocalDate day, Filter filter, long before) {
        return rows.latest(viewer.id(), day, filter.industry(), filter.areaPrefix(), before, PAGE + 1);
    }

    @ReadOnly
    public List<Demonstration> of(Tenant viewer, LocalDate day, Organisation holder) {
        return rows.ofHolder(viewer.id(), day, holder.tenantId(), holder.id());
    }
}
