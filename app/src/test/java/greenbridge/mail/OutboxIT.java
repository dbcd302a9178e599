package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import greenbridge.TestPortal;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails of a far day, so that the worker of the running portal does not take them away. */
class OutboxIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> VALUES = Map.of(
            "name", "王工", "portal", "青海节能", "link", "https://portal.example.org/qinghai/verify?t=1", "hours", "24");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final Days days = new Days();
    private final MailRows rows = TestPortal.bean(MailRows.class);
    private final Tenants tenants = TestPortal.bean(Tenants.class);
    private final Tenant qinghai = tenants.bySlug("qinghai").orElseThrow();
    private final Outbox outbox =
            new Outbox(rows, TestPortal.bean(BounceRows.class), TestPortal.bean(Wordings.class), days);
    private final Delivery delivery =
            new Delivery(rows, TestPortal.bean(BounceRows.class), tenants, transactions(), days);
    private final String recipient = "someone" + NUMBER.incrementAndGet() + "@example.org";

    @BeforeEach
    void start() {
        server.start();
        var today = LocalDateTime.now(TestPortal.bean(Clock.class));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.tenantsWithDue(everyone(), today).isEmpty());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailIsDeliveredOnceAsItWasWrittenAndItsTextForgotten() throws Exception {
        send();
        drain(smtp());
        drain(smtp());
        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("请验证您的邮箱");
        assertThat(String.valueOf(message.getContent()))
                .contains("王工，您好：\r\n", "https://portal.example.org/qinghai/verify?t=1", "24 小时");
        assertThat(message.getFrom()[0].toString()).contains("no-reply@example.org");
        assertThat(message.getContentType()).containsIgnoringCase("charset=utf-8");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Mail sent = mail();
        assertThat(sent.state()).isEqualTo(Mail.State.SENT);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.text()).isNull();
        assertThat(sent.sentAt()).isNotNull();
    }

    @Test
    void theWordsOfTheTenantWin() throws Exception {
        outbox.reword(qinghai, Language.EN, "verify", "Welcome, {name}", "Here: {link}");
        outbox.send(qinghai, Language.EN, recipient, "verify", VALUES);
        outbox.send(tenants.national(), Language.EN, "national-" + recipient, "verify", VALUES);
        drain(smtp());
        assertThat(only().getSubject()).isEqualTo("Welcome, 王工");
        assertThat(only().getContent().toString().strip()).isEqualTo("Here: " + VALUES.get("link"));
        assertThat(received("national-" + recipient).getFirst().getSubject()).contains("Please confirm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outbox.reword(qinghai, Language.EN, "verify", "s", "no link, {password}"));
        var usual = TestPortal.bean(Wordings.class).usual("verify", Language.EN);
        outbox.reword(qinghai, Language.EN, "verify", usual.subject(), usual.text());
    }

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
    void aTransactionThatIsRolledBackSendsNothing() throws Exception {
        transactions().executeWrite(status -> {
            send();
            status.setRollbackOnly();
            return true;
        });
        drain(smtp());
        assertThat(server.getReceivedMessages()).isEmpty();
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

    @Test
    void noAddressAndNoTemplateIsTakenThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        outbox.send(qinghai, Language.ZH, "a@example.org\r\nBcc: b@example.org", "verify", VALUES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outbox.send(qinghai, Language.ZH, recipient, "../verify", VALUES));
    }

    private void send() {
        outbox.send(qinghai, Language.ZH, recipient, "verify", VALUES);
    }

    /** The last one written to the recipient. */
    private Mail mail() {
        return rows.newest(qinghai.id(), 100).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private void drain(Post post) {
        while (delivery.deliver(post) == Delivery.Round.BUSY) {
            Thread.onSpinWait();
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Smtp smtp() {
        return smtp("smtp://localhost:" + server.getSmtp().getPort());
    }

    private Smtp smtp(String url) {
        return new Smtp(url, "no-reply@example.org", days);
    }

    private MimeMessage only() throws MessagingException {
        assertThat(received(recipient)).hasSize(1);
        return received(recipient).getFirst();
    }

    private List<MimeMessage> received(String address) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (Arrays.toString(message.getAllRecipients()).equals("[" + address + "]")) {
                found.add(message);
            }
        }
        return found;
    }

    private static List<String> numbers(List<MimeMessage> messages) throws MessagingException {
        var numbers = new ArrayList<String>();
        for (MimeMessage message : messages) {
            numbers.add(message.getMessageID());
        }
        return numbers;
    }

    private Collection<Integer> everyone() {
        return tenants.everyone("What other tests wrote is gone before these begin")
                .ids();
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return TestPortal.bean(TransactionOperations.class);
    }
}
