package greenbridge.mail;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the table to the post, each mail in a transaction of its own that holds its row: what is killed in between gives it back, so
 * that none is lost and only the one under way can go out twice. One of each tenant in turn, so that nobody's thousand
 * invitations stand before somebody else's new password.
 */
@Singleton
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 12;
    private static final int WORDS = 500;

    private final MailRows rows;
    private final BounceRows bounces;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Delivery(
            MailRows rows,
            BounceRows bounces,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.bounces = bounces;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a round went: whether to look again at once, after a moment, or only when the server may be back. */
    enum Round {
        BUSY,
        IDLE,
        AWAY
    }

    Round deliver(Post post) {
        var everyone = tenants.everyone("Whoever wrote it, a mail that is due goes out");
        var round = Round.IDLE;
        for (int tenantId : rows.tenantsWithDue(everyone.ids(), LocalDateTime.now(clock))) {
            var answer = one(tenants.byId(tenantId).orElseThrow(), post);
            if (answer != null && answer.kind() == Post.Answer.Kind.AWAY) {
                return Round.AWAY;
            }
            round = answer == null ? round : Round.BUSY;
        }
        return round;
    }

    /** Nothing where another worker has it already. */
    private Post.@Nullable Answer one(Tenant tenant, Post post) {
        return transactions.executeWrite(status -> {
            var claimed = rows.claim(tenant.id(), LocalDateTime.now(clock));
            if (claimed.isEmpty()) {
                return null;
            }
            Mail mail = claimed.get();
            var bounce = bounces.find(mail.recipient());
            if (bounce.isPresent()) {
                rows.fail(mail.tenantId(), mail.id(), "The recipient is on the bounce list");
                return Post.Answer.TAKEN;
            }
            var answer = post.deliver(mail, tenant);
            settle(mail, answer, post.keeps());
            return answer;
        });
    }

    private void settle(Mail mail, Post.Answer answer, boolean kept) {
        String words =
                answer.words().substring(0, Math.min(WORDS, answer.words().length()));
        var now = LocalDateTime.now(clock);
        switch (answer.kind()) {
            case TAKEN -> rows.sent(mail.tenantId(), mail.id(), kept, now);
            case LATER, AWAY -> postpone(mail, words, now);
            case MESSAGE_REFUSED -> giveUp(mail, words);
            case ADDRESS_REFUSED -> {
                bounces.add(List.of(new Bounce(mail.recipient(), now, words)));
                giveUp(mail, words);
            }
        }
    }

    /** Each time later, the last time after a day. */
    private void postpone(Mail mail, String words, LocalDateTime now) {
        var end = mail.createdAt().plus(LONGEST);
        if (!now.isBefore(end)) {
            giveUp(mail, words);
            return;
        }
        var next = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, mail.attempts())));
        rows.postpone(mail.tenantId(), mail.id(), next.isAfter(end) ? end : next, words);
    }

    /** Said by number: whom it was for and what it said is nobody's business. */
    private void giveUp(Mail mail, String words) {
        rows.fail(mail.tenantId(), mail.id(), words);
        log.warn("The mail {} ({}) could not be delivered", mail.publicId(), mail.template());
    }
}
