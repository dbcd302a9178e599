package greenbridge.guide;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.pack.Explained;
import greenbridge.pack.Pack;
import greenbridge.permission.Anyone;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.transaction.annotation.ReadOnly;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Programmes as a list and one by one. */
@Anyone
@Controller("/{tenant}/programmes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GuidePages {
    private final Programmes programmes;
    private final Calls calls;
    private final Catalogs catalogs;
    private final Clock clock;

    GuidePages(Programmes programmes, Calls calls, Catalogs catalogs, Clock clock) {
        this.programmes = programmes;
        this.calls = calls;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** A call with what it is at this moment. */
    record Round(Call call, Call.State state) {
        public boolean open() {
            return state == Call.State.OPEN || state == Call.State.GRACE;
        }
    }

    /**
     * @param pack null of a programme whose rules nobody has released
     * @param now the call that is open, else the next one; null where there is neither
     */
    record Row(
            Programme programme,
            @Nullable Pack pack,
            @Nullable Round now) {}

    record GuidesPage(Site site, List<Row> rows) implements Page {}

    @Get
    @ReadOnly
    GuidesPage list(Site site) {
        var rounds = rounds(site);
        return new GuidesPage(
                site,
                programmes.of(site.tenant()).stream()
                        .map(programme -> new Row(
                                programme,
                                programmes
                                        .released(site.tenant(), programme)
                                        .map(version -> version.pack())
                                        .orElse(null),
                                rounds.stream()
                                        .filter(round -> of(round, programme))
                                        .filter(round -> round.open() || round.state() == Call.State.PLANNED)
                                        .reduce((one, other) -> one.open() ? one : other)
                                        .orElse(null)))
                        .toList());
    }

    record GuidePage(
            Site site,
            Programme programme,
            int version,
            Pack pack,
            List<Explained.Line> rules,
            Optional<Catalog> catalog,
            List<Round> rounds)
            implements Page {}

    @Get("/{id}")
    @ReadOnly
    Optional<GuidePage> show(Site site, String id) {
        return programmes
                .find(site.tenant(), id)
                .flatMap(programme -> programmes
                        .released(site.tenant(), programme)
                        .map(version -> new GuidePage(
                                site,
                                programme,
                                version.version(),
                                version.pack(),
                                Explained.rules(version.pack(), site.english()),
                                catalog(programme),
                                rounds(site).stream()
                                        .filter(round -> of(round, programme))
                                        .toList())));
    }

    private Optional<Catalog> catalog(Programme programme) {
        return Optional.ofNullable(programme.catalogId())
                .flatMap(catalog -> catalogs.directory(programme.tenantId()).stream()
                        .filter(each -> each.tenantId() == programme.tenantId() && each.id() == catalog)
                        .findFirst());
    }

    private List<Round> rounds(Site site) {
        var now = LocalDateTime.now(clock);
        return calls.published(site.tenant()).stream()
                .map(call -> new Round(call, call.at(now)))
                .toList();
    }

    private static boolean of(Round round, Programme programme) {
        return round.call().programmeTenantId() == programme.tenantId()
                && round.call().programmeId() == programme.id();
    }
}
