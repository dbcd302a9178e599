package greenbridge.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what speaks for a thing and what is missing. What is not known is neither. */
final class Verdict {
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final Wanted wanted;
    private final Facts facts;
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Ground> missing = new ArrayList<>();

    Verdict(Wanted wanted, Facts facts) {
        this.wanted = wanted;
        this.facts = facts;
    }

    Verdict met(Ground.Kind kind, String asked, String found) {
        grounds.add(new Ground(kind, asked, found, facts.source()));
        return this;
    }

    Verdict missed(Ground.Kind kind, String asked, String found) {
        missing.add(new Ground(kind, asked, found, facts.source()));
        return this;
    }

    Verdict words(Spoken spoken) {
        grounds.addAll(spoken.in(facts.name(), facts.text(), facts.source()));
        return this;
    }

    Verdict contrary() {
        Use.between(wanted.text(), facts.name())
                .ifPresent(clash -> met(
                        Ground.Kind.CONTRARY,
                        clash.wanted().code(),
                        clash.found().code()));
        return this;
    }

    /** One of them speaks for it, or it has nothing to do with the need: then the first of them is missing. */
    Verdict about(List<Ground.Kind> kinds, String asked) {
        boolean any = grounds.stream().anyMatch(ground -> kinds.contains(ground.kind()));
        return any ? this : missed(kinds.getFirst(), asked, "");
    }

    Verdict sector(boolean must) {
        String asked = wanted.sector();
        if (asked == null || facts.sectors().isEmpty()) {
            return this;
        }
        var same =
                facts.sectors().stream().filter(each -> each.startsWith(asked)).findFirst();
        if (same.isPresent()) {
            return met(Ground.Kind.SECTOR, asked, same.get());
        }
        return must ? missed(Ground.Kind.SECTOR, asked, String.join(" ", facts.sectors())) : this;
    }

    Verdict industry(boolean must) {
        String asked = wanted.industry();
        if (asked == null || facts.industries().isEmpty()) {
            return this;
        }
        if (facts.industries().contains(asked)) {
            return met(Ground.Kind.INDUSTRY, asked, asked);
        }
        var near = facts.industries().stream()
                .filter(each -> Codes.holds(each, asked) || Codes.holds(asked, each))
                .findFirst();
        if (near.isPresent()) {
            return met(Ground.Kind.NEAR_INDUSTRY, asked, near.get());
        }
        return must ? missed(Ground.Kind.INDUSTRY, asked, String.join(" ", facts.industries())) : this;
    }

    Verdict saving() {
        BigDecimal asked = wanted.saving();
        BigDecimal found = facts.saving();
        if (asked == null || found == null) {
            return this;
        }
        boolean enough = found.compareTo(asked) >= 0;
        return noted(enough, Ground.Kind.SAVING, asked.toPlainString(), found.toPlainString());
    }

    /** From half of what is asked to twice as much. */
    Verdict capacity() {
        BigDecimal asked = wanted.capacity();
        BigDecimal found = facts.capacity();
        if (asked == null || found == null || !Codes.unit(wanted.unit()).equals(Codes.unit(facts.unit()))) {
            return this;
        }
        boolean near = found.multiply(TWO).compareTo(asked) >= 0 && found.compareTo(asked.multiply(TWO)) <= 0;
        String unit = " " + Codes.unit(wanted.unit());
        return noted(near, Ground.Kind.CAPACITY, asked.toPlainString() + unit, found.toPlainString() + unit);
    }

    /** What it costs, or the smallest project that a company takes. */
    Verdict budget(boolean least) {
        Long asked = wanted.budget();
        BigDecimal found = facts.money();
        if (asked == null || found == null) {
            return this;
        }
        boolean enough = found.compareTo(BigDecimal.valueOf(asked)) <= 0;
        return noted(enough, Ground.Kind.BUDGET, asked.toString(), (least ? "≥" : "") + found.toPlainString());
    }

    Verdict listed() {
        return noted(facts.listed(), Ground.Kind.LISTED, facts.source(), facts.source());
    }

    Verdict place(boolean must) {
        String asked = Codes.place(wanted.area());
        String area = facts.area();
        if (asked == null || area == null) {
            return this;
        }
        if (Codes.within(area, asked)) {
            return met(Ground.Kind.AREA, asked, area);
        }
        boolean near = Codes.within(area, Codes.province(asked)) || Codes.within(asked, area);
        boolean everywhere = facts.regions() != null && facts.regions().contains("全国");
        return near || everywhere
                ? met(Ground.Kind.SERVES, asked, area)
                : must ? missed(Ground.Kind.AREA, asked, area) : this;
    }

    private Verdict noted(boolean good, Ground.Kind kind, String asked, String found) {
        return good ? met(kind, asked, found) : missed(kind, asked, found);
    }

    Candidate in(Hop hop) {
        return new Candidate(
                hop,
                facts.key().tenantId(),
                facts.kind(),
                facts.publicId(),
                facts.name(),
                facts.nameEn(),
                facts.path(),
                facts.sample(),
                List.copyOf(grounds),
                List.copyOf(missing),
                grounds.stream().mapToInt(Ground::weight).sum());
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        try {
            return value == null ? null : new BigDecimal(value.toString().strip());
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
