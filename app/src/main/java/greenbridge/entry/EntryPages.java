package greenbridge.entry;

import greenbridge.permission.Anyone;
import greenbridge.relation.Relations;
import greenbridge.relation.Relations.Related;
import greenbridge.showing.Showing.Kind;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.QrCode;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary.Badge;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry, how it came to be what it is, and a page to print. */
@Anyone
@Controller("/{tenant}/entries/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryPages {
    private final Entries entries;
    private final Sheet sheet;
    private final Relations relations;
    private final Collection<Noted> noted;

    EntryPages(Entries entries, Sheet sheet, Relations relations, Collection<Noted> noted) {
        this.entries = entries;
        this.sheet = sheet;
        this.relations = relations;
        this.noted = noted;
    }

    record EntryPage(
            Site site,
            Shown entry,
            List<Sheet.Fact> facts,
            List<Badge> badges,
            List<Term> sectors,
            List<Term> industries,
            Optional<String> area,
            List<Related> related,
            List<Shown> sameHolder,
            List<Version> versions,
            List<Noted.Note> notes)
            implements Page {}

    @Get
    Optional<EntryPage> show(Site site, String id) {
        boolean english = site.english();
        return find(site, id)
                .map(entry -> new EntryPage(
                        site,
                        entry,
                        sheet.facts(entry, english),
                        sheet.badges(entry.content()),
                        sheet.sectors(entry.content()),
                        sheet.industries(entry.content()),
                        sheet.area(entry.area(), english),
                        relations.of(Kind.entry, entry.tenantId(), entry.id(), site.validOn(), site.tenant()),
                        entries.ofSameHolder(site.tenant(), site.validOn(), entry),
                        known(site, entry).reversed(),
                        noted.stream()
                                .flatMap(each -> each.of(site.tenant(), entry, site.validOn()).stream())
                                .toList()));
    }

    record HistoryPage(
            Site site,
            Shown entry,
            List<Version> versions,
            List<Period> periods,
            Version from,
            Version to,
            List<Difference> differences)
            implements Page {}

    @Get("/history")
    Optional<HistoryPage> history(
            Site site, String id, @Nullable @QueryValue Integer from, @Nullable @QueryValue Integer to) {
        return find(site, id).map(entry -> {
            var versions = known(site, entry);
            Version right = chosen(versions, to, versions.size() - 1);
            Version left = chosen(versions, from, Math.max(0, right.version() - 2));
            return new HistoryPage(
                    site,
                    entry,
                    versions.reversed(),
                    entries.timeline(entry),
                    left,
                    right,
                    Difference.between(
                            sheet.lines(entry.catalogId(), left, site.english()),
                            sheet.lines(entry.catalogId(), right, site.english())));
        });
    }

    /** What the portal says about an entry on a day, to be printed; it proves nothing more than that. */
    record StatementPage(Site site, Shown entry, List<Sheet.Fact> facts, Optional<String> area) implements Page {}

    @Get("/statement")
    Optional<StatementPage> statement(Site site, String id) {
        return find(site, id)
                .map(entry -> new StatementPage(
                        site, entry, sheet.facts(entry, site.english()), sheet.area(entry.area(), site.english())));
    }

    @Get("/code.svg")
    @Produces("image/svg+xml")
    Optional<String> code(Site site, String id) {
        return find(site, id)
                .map(entry -> QrCode.svg(site.links().absolute(site.links().to("entries/" + entry.publicId()))));
    }

    private Optional<Shown> find(Site site, String id) {
        return entries.find(site.tenant(), id, site.validOn());
    }

    /** What was decided but does not hold yet is not public yet. */
    private List<Version> known(Site site, Shown entry) {
        return entries.history(entry).stream()
                .filter(version -> !version.effectiveOn().isAfter(site.validOn()))
                .toList();
    }

    private static Version chosen(List<Version> versions, @Nullable Integer number, int otherwise) {
        return versions.stream()
                .filter(version -> number != null && version.version() == number)
                .findFirst()
                .orElseGet(() -> versions.get(Math.min(otherwise, versions.size() - 1)));
    }
}
