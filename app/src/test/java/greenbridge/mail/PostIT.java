package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.tenants.Tenant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostIT extends Written {
    @Test
    void whileNobodyIsThereAMailWaitsLongerAndLongerButOneDayOnly() throws Exception {
        send();
        var away = smtp("smtp://localhost:" + closedPort());
        assertThat(delivery.deliver(away)).isEqualTo(Delivery.Round.AWAY);
        assertThat(mail().attempts()).isEqualTo(1);
        assertThat(mail().dueAt()).isEqualTo(mail().createdAt().plusSeconds(30));
        assertThat(delivery.deliver(away)).isEqualTo(Delivery.Round.IDLE);
        for (int i = 0; i < 30 && mail().state() == Mail.State.WAITING; i++) {
            days.turnTo(mail().dueAt());
            delivery.deliver(away);
        }
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail().attempts()).isBetween(10, 15);
        assertThat(days.now()).isEqualTo(mail().createdAt().plusDays(1));
        assertThat(mail().text()).isNull();
    }

    @Test
    void whatWasRefusedOnceIsDeliveredWhenTheServerIsBack() throws Exception {
        send();
        try (var busy = Server.refusing("RCPT", "451 4.3.2 try again later")) {
            drain(smtp(busy.url()));
        }
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail().lastError()).contains("451");
        days.turnTo(mail().dueAt());
        drain(smtp());
        assertThat(only().getSubject()).contains("验证");
        assertThat(mail().attempts()).isEqualTo(2);
        assertThat(mail().lastError()).isNull();
    }

    @Test
    void nobodyWritesToADeadAddressAgainUntilItIsTakenOffTheList() throws Exception {
        send();
        try (var strict = Server.refusing("RCPT", "550 5.1.1 no such user")) {
            drain(smtp(strict.url()));
        }
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        send();
        drain(smtp());
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(received(recipient)).isEmpty();
        outbox.writeAgain(recipient);
        send();
        drain(smtp());
        assertThat(received(recipient)).hasSize(1);
    }

    @Test
    void whatIsOurFaultOrThatOfTheMessageIsNotHeldAgainstTheRecipient() throws Exception {
        send();
        try (var closed = Server.refusing("RCPT", "554 5.7.1 Relay access denied")) {
            drain(smtp(closed.url()));
        }
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        days.turnTo(mail().dueAt());
        try (var closed = Server.refusing("MAIL", "550 5.1.8 sender refused")) {
            drain(smtp(closed.url()));
        }
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        days.turnTo(mail().dueAt());
        try (var picky = Server.refusing(".", "552 5.2.3 too long")) {
            drain(smtp(picky.url()));
        }
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(TestPortal.bean(BounceRows.class).find(recipient)).isEmpty();
    }

    @Test
    void severalWorkersNeverSendTheSameMail() throws Exception {
        IntStream.range(0, 60).forEach(i -> send());
        var workers = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    for (int idle = 0; idle < 20; ) {
                        idle = delivery.deliver(smtp()) == Delivery.Round.BUSY ? 0 : idle + 1;
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(numbers(received(recipient))).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void whatIsKilledOnTheWayGoesOutAgainUnderTheSameNumber() throws Exception {
        send();
        var smtp = smtp();
        var dying = new Post() {
            @Override
            public Answer deliver(Mail mail, Tenant tenant) {
                smtp.deliver(mail, tenant);
                throw new IllegalStateException("killed between the server and the database");
            }

            @Override
            public boolean keeps() {
                return false;
            }
        };
        try {
            delivery.deliver(dying);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("killed");
        }
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        drain(smtp);
        assertThat(numbers(received(recipient)).stream().distinct()).hasSize(1);
        assertThat(received(recipient)).hasSize(2);
    }
}
