package greenbridge.demo;

import greenbridge.consent.Bank;
import greenbridge.id.Ids;
import greenbridge.permission.Role;
import greenbridge.project.Project;
import greenbridge.recommendation.Chronicle;
import greenbridge.recommendation.Chronicle.Past;
import greenbridge.recommendation.Direction;
import greenbridge.recommendation.LoanOffer;
import greenbridge.recommendation.LoanReport;
import greenbridge.recommendation.Recommendation;
import greenbridge.recommendation.Savings;
import greenbridge.recommendation.Side;
import greenbridge.recommendation.Standing;
import greenbridge.recommendation.State;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sample projects between authority and banks, at each step of their way; what came after the loan too. */
@Singleton
class Referrals {
    private static final int OFFERED = 30;
    private static final int VALID = 90;

    private final Tables tables;
    private final Ventures ventures;
    private final Folders folders;
    private final Chronicle chronicle;
    private final Sides sides;
    private final Tenants tenants;
    private final Clock clock;

    Referrals(
            Tables tables,
            Ventures ventures,
            Folders folders,
            Chronicle chronicle,
            Sides sides,
            Tenants tenants,
            Clock clock) {
        this.tables = tables;
        this.ventures = ventures;
        this.folders = folders;
        this.chronicle = chronicle;
        this.sides = sides;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Who has acted for each side. */
    private record Hands(long official, long bank, long owner) {}

    private record Matter(Tenant tenant, Row row, Row venture, Project project, Bank bank, Direction direction) {
        State state() {
            return State.valueOf(row.text("state"));
        }
    }

    /** After the dossiers. */
    @Transactional
    public void write() {
        var shanxi = tenants.bySlug("shanxi").orElseThrow();
        var hands = new Hands(
                sides.person(shanxi, Role.PROVINCE_REVIEWER).id(),
                sides.person(shanxi, Role.BANK_USER).id(),
                sides.person(shanxi, Role.ORGANISATION_OWNER).id());
        for (String slug : Firms.TENANTS) {
            var tenant = tenants.bySlug(slug).orElseThrow();
            var listed = folders.listed(tenant);
            for (Row row : tables.referrals) {
                if (row.text("tenant").equals(slug)) {
                    matter(tenant, row, listed).ifPresent(matter -> refer(matter, hands));
                }
            }
        }
    }

    private Optional<Matter> matter(Tenant tenant, Row row, Map<String, Project> listed) {
        var venture = ventures.one(tenant.slug(), row.number("project"));
        var project = listed.get(Ventures.title(venture, false));
        return project == null
                ? Optional.empty()
                : sides.bank(tenant, row.number("bank"))
                        .map(bank -> new Matter(
                                tenant, row, venture, project, bank, Direction.valueOf(row.text("direction"))));
    }

    private void refer(Matter matter, Hands hands) {
        var past = past(matter, hands);
        LocalDate paid = past.stream()
                .filter(step -> step.state() == State.DISBURSED)
                .findFirst()
                .map(step -> step.at().toLocalDate())
                .orElse(null);
        var kept = paid == null ? List.<Kept>of() : kept(matter.row(), paid);
        var last = last(matter, past, paid, kept.size());
        chronicle.write(
                matter.tenant(),
                last,
                past,
                offers(matter, last, hands),
                kept.stream().map(each -> report(matter, last, each, hands)).toList());
    }

    private List<Past> past(Matter matter, Hands hands) {
        var path = Leg.to(matter.direction(), matter.state());
        int ago = matter.row().number("ago");
        var past = new ArrayList<Past>();
        for (Leg leg : path) {
            boolean now = leg.state() == matter.state();
            past.add(new Past(
                    leg.state(),
                    leg.side(),
                    leg.side() == Side.BANK ? hands.bank() : hands.official(),
                    now ? said(matter.row(), "note") : null,
                    LocalDate.now(clock).minusDays(ago - leg.after()).atTime(10, 0)));
        }
        return past;
    }

    private Recommendation last(Matter matter, List<Past> past, @Nullable LocalDate paid, int reports) {
        var row = matter.row();
        var venture = matter.venture();
        var project = matter.project();
        boolean outgoing = matter.direction() == Direction.MIIT_SIDE;
        var recommended = past.stream()
                .filter(step -> step.state() == State.RECOMMENDED)
                .findFirst()
                .orElseThrow()
                .at();
        boolean ended = matter.state() == State.DECLINED;
        return new Recommendation(
                matter.tenant().id(),
                Ids.next(),
                Ids.random(),
                matter.direction(),
                project.publicId(),
                project.title(),
                project.organisationId(),
                project.organisationName(),
                matter.bank().id(),
                matter.bank().nameZh(),
                project.area(),
                project.industry(),
                outgoing ? priority(project) : null,
                outgoing ? String.join(",", venture.list("collateral")) : "",
                outgoing ? Long.valueOf(venture.text("loan")) : null,
                outgoing ? Ventures.savings(venture).written() : "",
                outgoing ? ventures.said("opinion", venture) : said(row, "note"),
                outgoing ? ventures.said("risks", venture) : null,
                outgoing ? ventures.said("conditions", venture) : null,
                outgoing,
                outgoing,
                outgoing && venture.text("county").equals("yes"),
                outgoing ? recommended.toLocalDate().plusDays(VALID) : null,
                matter.state(),
                past.size() - 1,
                past.getLast().at(),
                past.getFirst().person(),
                past.getFirst().at(),
                recommended,
                outgoing ? "abcd" : "",
                ended ? said(row, "note") : null,
                paid == null ? null : Long.valueOf(row.text("paid")),
                paid,
                paid == null || matter.state() != State.IN_MONITORING ? null : paid.plusYears(1L + reports),
                row.text("standing").isEmpty() ? null : Standing.valueOf(row.text("standing")),
                reports > 1,
                matter.state() == State.TAKEN_UP ? tables.statement("policy") : null);
    }

    private static @Nullable Integer priority(Project project) {
        String code = project.priority();
        return code == null ? null : Project.PRIORITIES.indexOf(code) + 1;
    }

    private List<LoanOffer> offers(Matter matter, Recommendation last, Hands hands) {
        var row = matter.row();
        if (row.text("offer").isEmpty()) {
            return List.of();
        }
        boolean accepted = row.text("answer").equals(LoanOffer.State.ACCEPTED.name());
        var made = Objects.requireNonNull(last.recommendedAt()).plusDays(10);
        String project = matter.project().publicId();
        return List.of(new LoanOffer(
                last.tenantId(),
                Ids.next(),
                Ids.random(),
                last.id(),
                project,
                row.number("offer"),
                row.number("months"),
                tables.statement("offer_rate"),
                null,
                accepted
                        ? made.toLocalDate().plusDays(OFFERED)
                        : LocalDate.now(clock).plusDays(OFFERED),
                tables.statement("offer_note"),
                LoanOffer.State.valueOf(row.text("answer")),
                accepted ? project : null,
                hands.bank(),
                made,
                accepted ? hands.owner() : null,
                accepted ? made.plusDays(6) : null));
    }

    /** What was kept of the promise in a year, in percent. */
    private record Kept(int year, BigDecimal percent, LocalDate reported) {}

    /** From the year of the payment on, each reported in the spring after it. */
    private List<Kept> kept(Row row, LocalDate paid) {
        var kept = new ArrayList<Kept>();
        for (String percent : row.list("kept")) {
            int year = paid.getYear() + kept.size();
            var reported = LocalDate.of(year + 1, 2, 20);
            if (reported.isBefore(LocalDate.now(clock))) {
                kept.add(new Kept(year, new BigDecimal(percent), reported));
            }
        }
        return kept;
    }

    private LoanReport report(Matter matter, Recommendation last, Kept kept, Hands hands) {
        var measured = new EnumMap<>(Ventures.savings(matter.venture()).amounts());
        measured.replaceAll((carrier, amount) ->
                amount.multiply(kept.percent()).movePointLeft(2).setScale(0, RoundingMode.HALF_UP));
        return new LoanReport(
                last.tenantId(),
                Ids.next(),
                Ids.random(),
                last.id(),
                kept.year(),
                tables.statement("production"),
                tables.statement("finance"),
                tables.statement("environmental"),
                tables.statement("innovation"),
                benefit(matter.venture(), kept),
                new Savings(measured).written(),
                kept.reported(),
                tables.statement("verifier"),
                hands.owner(),
                kept.reported().atTime(10, 0));
    }

    /** Some fifth of the investment in a year that keeps the promise, 万元. */
    private static BigDecimal benefit(Row venture, Kept kept) {
        return new BigDecimal(venture.text("investment"))
                .multiply(kept.percent())
                .divide(BigDecimal.valueOf(500), 0, RoundingMode.HALF_UP);
    }

    private static @Nullable String said(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
