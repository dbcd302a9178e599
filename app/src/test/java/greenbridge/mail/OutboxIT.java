package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import greenbridge.TestPortal;
import greenbridge.tenants.Language;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

class OutboxIT extends Written {
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
    void noAddressAndNoTemplateIsTakenThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        outbox.send(qinghai, Language.ZH, "a@example.org\r\nBcc: b@example.org", "verify", VALUES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outbox.send(qinghai, Language.ZH, recipient, "../verify", VALUES));
    }
}
