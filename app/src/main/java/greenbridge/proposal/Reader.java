package greenbridge.proposal;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the fields: the assumptions, and a proposal for each letter that has something. */
final class Reader {
    static final List<String> LETTERS = List.of("a", "b", "c", "d");
    static final int LONGEST = 30;

    /** Of every figure of one proposal; its field is the letter, a dash and this. */
    static final List<String> FIELDS = List.of(
            "name", "investment", "years", "saving", "base", "share", "guarantee", "payment", "bill", "running");

    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final int TEN_THOUSAND = 4;
    private static final int LONGEST_NAME = 40;

    private final Form form;

    Reader(Form form) {
        this.form = form;
    }

    /** Of an offer, whose fields are named like those of a proposal. Nothing where nothing was typed. */
    @Nullable
    Proposal offer(String letter) {
        return filled(form.typed(), letter) ? proposal(letter + "-", null) : null;
    }

    static boolean filled(Typed typed, String letter) {
        return FIELDS.stream().anyMatch(field -> !typed.of(letter + "-" + field).isEmpty());
    }

    /** By which name a field of a proposal goes: its years are those of the contract. */
    static String labelled(String field) {
        return field.equals("years") ? "contract" : field;
    }

    /** Nothing where something is wrong with them. */
    @Nullable
    Assumptions assumptions() {
        var rate = needed("rate", BigDecimal.ZERO, HUNDRED);
        var years = form.whole("years", 1, LONGEST);
        if (form.typed().of("years").isEmpty()) {
            form.wrong("years", "form.wrong.needed");
        }
        var price = form.between("price", LEAST, MOST);
        var change = needed("priceChange", HUNDRED.negate().divide(BigDecimal.TWO), HUNDRED);
        var output = needed("output", BigDecimal.ZERO, BigDecimal.valueOf(1000));
        return years == null || !form.problems().none()
                ? null
                : new Assumptions(Objects.requireNonNullElse(price, BigDecimal.ONE), change, output, rate, years);
    }

    BigDecimal drop(String field) {
        return needed(field, BigDecimal.ZERO, HUNDRED);
    }

    /** By their letters. */
    Map<String, Proposal> proposals(@Nullable Assumptions assumptions, List<String> letters) {
        var found = new LinkedHashMap<String, Proposal>();
        letters.stream().filter(letter -> filled(form.typed(), letter)).forEach(letter -> {
            found.put(letter, proposal(letter + "-", assumptions));
            priced(letter + "-base");
        });
        if (found.isEmpty()) {
            form.wrong("a-investment", "proposal.wrong.nothing");
        }
        return found;
    }

    private Proposal proposal(String at, @Nullable Assumptions assumptions) {
        var scheme = form.choice(at + "kind", Scheme.class);
        if (scheme == null) {
            form.wrong(at + "kind", "form.wrong.choice");
            scheme = Scheme.SHARING;
        }
        var name = form.text(at + "name", LONGEST_NAME);
        var investment = needed(at + "investment", BigDecimal.ZERO, MOST);
        var proposal = new Proposal(
                Objects.requireNonNullElse(name, ""),
                scheme,
                investment.movePointRight(TEN_THOUSAND),
                years(at + "years", assumptions),
                base(at + "base", assumptions),
                money(at, "saving", true),
                share(at, scheme),
                money(at, "running", false),
                scheme.asks("guarantee") ? money(at, "guarantee", true) : Yearly.NOTHING,
                scheme.asks("payment") ? money(at, "payment", scheme != Scheme.GUARANTEED) : Yearly.NOTHING,
                scheme.asks("bill") ? money(at, "bill", true) : Yearly.NOTHING,
                form.ticked(at + "follows"));
        if (scheme == Scheme.CUSTODY && form.problems().none() && savesMoreThanItCosts(proposal)) {
            form.wrong(at + "saving", "proposal.wrong.bill");
        }
        return proposal;
    }

    private static boolean savesMoreThanItCosts(Proposal proposal) {
        return IntStream.rangeClosed(1, proposal.years())
                .anyMatch(year ->
                        proposal.saving().in(year).compareTo(proposal.bill().in(year)) > 0);
    }

    private int years(String field, @Nullable Assumptions assumptions) {
        var years = form.whole(field, 1, LONGEST);
        if (form.typed().of(field).isEmpty()) {
            form.wrong(field, "form.wrong.needed");
        }
        if (years != null && assumptions != null && years > assumptions.years()) {
            form.wrong(field, "proposal.wrong.years", String.valueOf(assumptions.years()));
        }
        return Objects.requireNonNullElse(years, 1);
    }

    /** A price base means nothing without the price. */
    private void priced(String field) {
        boolean based = !form.typed().of(field).isEmpty() && form.problems().of(field) == null;
        if (based && form.typed().of("price").isEmpty() && form.problems().of("price") == null) {
            form.wrong("price", "proposal.wrong.price");
        }
    }

    /** Without one the savings are at the common price. */
    private BigDecimal base(String field, @Nullable Assumptions assumptions) {
        var base = form.between(field, LEAST, MOST);
        if (base == null) {
            return assumptions == null ? BigDecimal.ONE : assumptions.price();
        }
        return base;
    }

    /** What exceeds a guarantee is the customer's unless something else is said. */
    private Yearly share(String at, Scheme scheme) {
        if (!scheme.asks("share")) {
            return Yearly.of(HUNDRED);
        }
        var shares = several(at + "share", HUNDRED, scheme == Scheme.SHARING);
        return shares.isEmpty() ? Yearly.of(HUNDRED) : new Yearly(shares);
    }

    private Yearly money(String at, String field, boolean needed) {
        var amounts = several(at + field, MOST, needed);
        return amounts.isEmpty()
                ? Yearly.NOTHING
                : new Yearly(amounts.stream()
                        .map(amount -> amount.movePointRight(TEN_THOUSAND))
                        .toList());
    }

    private List<BigDecimal> several(String field, BigDecimal most, boolean needed) {
        if (needed && form.typed().of(field).isEmpty()) {
            form.wrong(field, "form.wrong.needed");
        }
        return form.several(field, BigDecimal.ZERO, most, LONGEST);
    }

    private BigDecimal needed(String field, BigDecimal least, BigDecimal most) {
        if (form.typed().of(field).isEmpty()) {
            form.wrong(field, "form.wrong.needed");
        }
        return Objects.requireNonNullElse(form.between(field, least, most), BigDecimal.ZERO);
    }
}
