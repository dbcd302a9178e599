package greenbridge.effect;

import greenbridge.effect.Factor.Kind;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calculator. Its form is asked by its address, which so names the day of the factors and can be kept and sent. */
@Anyone
@Controller("/{tenant}/market/effect")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EffectPages {
    private static final String ON = "on";
    private static final String GAS_FACTOR = "gasFactor";
    private static final String COAL_FACTOR = "coalFactor";
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_OF_A_FACTOR = BigDecimal.TEN;

    private final Factors factors;
    private final Texts texts;

    EffectPages(Factors factors, Texts texts) {
        this.factors = factors;
        this.texts = texts;
    }

    /**
     * @param labels the names of the fields
     * @param effect null before something was asked, and where what was asked is wrong
     * @param today this result by the factors of today, where those differ
     */
    record EffectPage(
            Site site,
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            List<Carrier> carriers,
            @Nullable Effect effect,
            @Nullable String today,
            List<Factor> factors)
            implements Page {}

    @Get
    HttpResponse<EffectPage> effect(Site site, HttpRequest<?> request) {
        var typed = typed(request, site.today());
        var form = new Form(typed, texts, site.language());
        Effect effect = null;
        if (typed.has("asked")) {
            effect = computed(form, site);
        }
        boolean wrong = !form.problems().none();
        var page = new EffectPage(
                site,
                typed,
                form.problems(),
                labels(site),
                List.of(Carrier.values()),
                wrong ? null : effect,
                effect == null || wrong ? null : newer(effect, site),
                factors.all());
        return HttpResponse.<EffectPage>status(wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(page);
    }

    private Effect computed(Form form, Site site) {
        var savings = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        Arrays.stream(Carrier.values()).forEach(carrier -> {
            BigDecimal amount = form.between(carrier.code(), MOST.negate(), MOST);
            if (amount != null && amount.signum() != 0) {
                savings.put(carrier, amount);
            }
        });
        if (savings.isEmpty() && form.problems().none()) {
            form.wrong(Carrier.ELECTRICITY.code(), "effect.wrong.nothing");
        }
        LocalDate on = form.day(ON, factors.first(), site.today());
        return factors.on(on == null ? site.today() : on).with(own(form)).of(savings);
    }

    private static List<Factor> own(Form form) {
        var own = new ArrayList<Factor>();
        BigDecimal gas = form.between(GAS_FACTOR, BigDecimal.ZERO, MOST_OF_A_FACTOR);
        if (gas != null) {
            own.add(Factor.own(Carrier.GAS, Kind.COAL, gas, "kgce/m³", BigDecimal.ONE, ""));
        }
        BigDecimal coal = form.between(COAL_FACTOR, BigDecimal.ZERO, MOST_OF_A_FACTOR);
        if (coal != null) {
            own.add(Factor.own(Carrier.COAL, Kind.CO2, coal, "tCO₂/t", BigDecimal.valueOf(1000), "× 1000 kg/t"));
        }
        return own;
    }

    /** Nothing where the factors of today would give the same. */
    private @Nullable String newer(Effect effect, Site site) {
        var amounts = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        effect.lines().forEach(line -> amounts.put(line.carrier(), line.amount()));
        var then = factors.on(effect.on()).of(amounts);
        var now = factors.on(site.today()).of(amounts);
        return then.lines().equals(now.lines())
                ? null
                : site.links().to("market/effect") + "?"
                        + Query.of(site.address()).with(ON, site.today().toString());
    }

    /** What stands before each problem in the list of what is wrong. */
    private Map<String, String> labels(Site site) {
        var labels = new HashMap<String, String>();
        Arrays.stream(Carrier.values())
                .forEach(carrier ->
                        labels.put(carrier.code(), texts.in(site.language(), "effect.carrier." + carrier.code())));
        List.of(ON, GAS_FACTOR, COAL_FACTOR)
                .forEach(field -> labels.put(field, texts.in(site.language(), "effect." + field)));
        return labels;
    }

    private static Typed typed(HttpRequest<?> request, LocalDate today) {
        var typed = Typed.filling().with(ON, today);
        request.getParameters()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> typed.with(name, value)));
        return typed.typed();
    }
}
