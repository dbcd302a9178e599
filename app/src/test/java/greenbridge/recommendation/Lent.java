package greenbridge.recommendation;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.organisation.Unit;
import java.net.http.HttpResponse;

/**
 * A project that was recommended to two banks, one of which paid out, for tests of what is counted.
 *
 * @param recommendation public id of the one that the bank paid out for
 * @param bank which paid out
 * @param other to which it was recommended too
 */
public record Lent(
        SignedIn official,
        SignedIn owner,
        SignedIn banker,
        SignedIn rival,
        String recommendation,
        Unit bank,
        Unit other) {
    public static Lent of(String amount) {
        var cast = new Cast();
        done(cast.recommended(cast.bank, cast.other));
        String one = Greens.of(cast.project, cast.bank);
        done(Cast.step(cast.banker, one, "RECEIVED_BY_BANK"));
        done(Cast.step(cast.banker, one, "INVESTIGATING"));
        done(Cast.offer(cast.banker, one, amount));
        done(Cast.answer(cast.owner, one, "accept"));
        done(Cast.step(cast.banker, one, "APPROVED"));
        done(Cast.step(
                cast.banker,
                one,
                "DISBURSED",
                "amount",
                amount,
                "paidOn",
                Given.today().toString()));
        return new Lent(cast.official, cast.owner, cast.banker, cast.rival, one, cast.bank, cast.other);
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }
}
