package greenbridge.chance;

import greenbridge.membership.Members;
import greenbridge.notice.Tidings;
import greenbridge.organisation.Units;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/** Tells the members of an enterprise which technologies fit it. */
@Singleton
class Advice {
    private final Technologies technologies;
    private final Units units;
    private final Members members;
    private final Tidings tidings;

    Advice(Technologies technologies, Units units, Members members, Tidings tidings) {
        this.technologies = technologies;
        this.units = units;
        this.members = members;
        this.tidings = tidings;
    }

    /** The names of what they were told of; nothing where there is nobody to tell, or nothing that fits. */
    @Transactional
    public String give(Site site, EnergyUser user) {
        boolean anybody = units.byId(site.tenant(), user.id()).stream()
                .anyMatch(unit -> !members.of(site.tenant(), unit).isEmpty());
        if (!anybody) {
            return "";
        }
        String names = technologies.on(site).of(user.industry()).stream()
                .map(Technologies.Fitting::name)
                .collect(Collectors.joining(site.english() ? ", " : "、"));
        if (!names.isEmpty()) {
            tidings.tell(site.tenant(), user.id(), "chance.technologies", names, Technologies.way(user.industry()));
        }
        return names;
    }
}
