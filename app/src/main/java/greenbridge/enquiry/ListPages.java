package greenbridge.enquiry;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The enquiries that somebody has to do with, on either side. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/enquiries")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListPages {
    private static final String NEWEST = "9223372036854775807";

    private final Enquiries enquiries;

    ListPages(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** What is listed. */
    public enum Part {
        RECEIVED,
        SENT,
        /** For officials: where they stand in for a provider. */
        BROKERED,
        /** For officials: where two sides say different things. */
        DIFFER;

        static List<Part> of(Actor actor) {
            boolean official = !actor.reach(Permission.FINANCE).equals("^$");
            return Arrays.stream(values())
                    .filter(part -> official || part == RECEIVED || part == SENT)
                    .toList();
        }

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "enquiry.part." + parameter();
        }
    }

    /** @param next where the older ones are */
    record EnquiriesPage(
            Site site,
            Actor actor,
            List<Part> parts,
            Part part,
            List<Enquiry> enquiries,
            List<ListRows.Differing> differing,
            Optional<String> next)
            implements Page {}

    @Get
    EnquiriesPage all(
            Site site,
            Actor actor,
            @QueryValue(defaultValue = "") String part,
            @QueryValue(defaultValue = NEWEST) long before) {
        var parts = Part.of(actor);
        var chosen = parts.stream()
                .filter(each -> each.parameter().equals(part))
                .findFirst()
                .orElse(Part.RECEIVED);
        var tenant = site.tenant();
        var organisations = Parties.organisations(actor);
        String reach = actor.reach(Permission.FINANCE);
        return switch (chosen) {
            case RECEIVED -> page(site, actor, parts, chosen, enquiries.received(tenant, organisations, before));
            case SENT ->
                page(
                        site,
                        actor,
                        parts,
                        chosen,
                        enquiries.sent(tenant, organisations, actor.person().id(), before));
            case BROKERED -> page(site, actor, parts, chosen, enquiries.brokered(tenant, reach, before));
            case DIFFER -> {
                var found = enquiries.differing(tenant, reach, before);
                yield new EnquiriesPage(
                        site,
                        actor,
                        parts,
                        chosen,
                        List.of(),
                        shown(found),
                        next(site, chosen, found, ListRows.Differing::id));
            }
        };
    }

    private static EnquiriesPage page(Site site, Actor actor, List<Part> parts, Part part, List<Enquiry> found) {
        return new EnquiriesPage(
                site, actor, parts, part, shown(found), List.of(), next(site, part, found, Enquiry::id));
    }

    private static <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(found.size(), Enquiries.PAGE));
    }

    private static <T> Optional<String> next(Site site, Part part, List<T> found, ToLongFunction<T> id) {
        if (found.size() <= Enquiries.PAGE) {
            return Optional.empty();
        }
        String last = String.valueOf(id.applyAsLong(found.get(Enquiries.PAGE - 1)));
        var query = Query.of(site.address()).with("part", part.parameter()).with("before", last);
        return Optional.of(site.links().to("workbench/enquiries") + "?" + query);
    }
}
