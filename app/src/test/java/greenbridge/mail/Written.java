package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Mails of a far day, so that the worker of the running portal does not take them away, and a server that takes them. */
abstract class Written {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Map<String, String> VALUES = Map.of(
            "name", "王工", "portal", "青海节能", "link", "https://portal.example.org/qinghai/verify?t=1", "hours", "24");

    final GreenMail server = new GreenMail(setup());
    final Days days = new Days();
    final MailRows rows = TestPortal.bean(MailRows.class);
    final Tenants tenants = TestPortal.bean(Tenants.class);
    final Tenant qinghai = tenants.bySlug("qinghai").orElseThrow();
    final Outbox outbox = new Outbox(rows, TestPortal.bean(BounceRows.class), TestPortal.bean(Wordings.class), days);
    final Delivery delivery = new Delivery(rows, TestPortal.bean(BounceRows.class), tenants, transactions(), days);
    final String recipient = "someone" + NUMBER.incrementAndGet() + "@example.org";

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

    private static ServerSetup setup() {
        var setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    void send() {
        outbox.send(qinghai, Language.ZH, recipient, "verify", VALUES);
    }

    /** The last one written to the recipient. */
    Mail mail() {
        return rows.newest(qinghai.id(), 100).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    void drain(Post post) {
        while (delivery.deliver(post) == Delivery.Round.BUSY) {
            Thread.onSpinWait();
        }
    }

    static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Smtp smtp() {
        return smtp("smtp://localhost:" + server.getSmtp().getPort());
    }

    Smtp smtp(String url) {
        return new Smtp(url, "no-reply@example.org", days);
    }

    MimeMessage only() throws MessagingException {
        assertThat(received(recipient)).hasSize(1);
        return received(recipient).getFirst();
    }

    List<MimeMessage> received(String address) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (Arrays.toString(message.getAllRecipients()).equals("[" + address + "]")) {
                found.add(message);
            }
        }
        return found;
    }

    static List<String> numbers(List<MimeMessage> messages) throws MessagingException {
        var numbers = new ArrayList<String>();
        for (MimeMessage message : messages) {
            numbers.add(message.getMessageID());
        }
        return numbers;
    }

    Collection<Integer> everyone() {
        return tenants.everyone("What other tests wrote is gone before these begin")
                .ids();
    }

    @SuppressWarnings("unchecked")
    static TransactionOperations<Connection> transactions() {
        return TestPortal.bean(TransactionOperations.class);
    }
}
