package greenbridge.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.form.Form;
import greenbridge.form.Problems.Problem;
import greenbridge.form.Typed;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Texts TEXTS = new Texts();

    @Test
    void nothingTypedIsNoOffer() {
        var form = form(Map.of("offer-kind", "SHARING", "words", "可以"));
        assertThat(Offer.read(form)).isNull();
        assertThat(form.problems().none()).isTrue();
    }

    @Test
    void termsOfAnotherKindAreDropped() {
        var form = form(Map.of(
                "offer-kind", "LEASE",
                "offer-investment", "27",
                "offer-years", "5",
                "offer-saving", "85 80",
                "offer-payment", "7",
                "offer-guarantee", "unsinn",
                "offer-follows", "on"));
        assertThat(Offer.read(form))
                .containsOnly(
                        Map.entry("kind", "LEASE"),
                        Map.entry("investment", "27"),
                        Map.entry("years", "5"),
                        Map.entry("saving", "85 80"),
                        Map.entry("payment", "7"));
        assertThat(form.problems().none()).isTrue();
    }

    /** A base price needs no common price, which only who compares has. */
    @Test
    void anOfferIsCheckedAsAProposalIs() {
        var form =
                form(Map.of("offer-kind", "CUSTODY", "offer-base", "0.65", "offer-years", "31", "offer-saving", "9"));
        Offer.read(form);
        assertThat(form.problems().all())
                .extracting(Problem::field)
                .contains("offer-investment", "offer-years", "offer-bill", "offer-payment")
                .doesNotContain("price", "offer-base");
    }

    @Test
    void whatWasKeptCanBeTypedAgain() {
        var offer = Map.of("kind", "SHARING", "years", "6");
        assertThat(Offer.typed(offer)).isEqualTo(Map.of("offer-kind", "SHARING", "offer-years", "6"));
    }

    private static Form form(Map<String, String> typed) {
        return new Form(new Typed(typed), TEXTS, Language.ZH);
    }
}
