package greenbridge.file;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.Node;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.audit.Audit;
import greenbridge.permission.Role;
import greenbridge.task.Messages;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a scanner: a portal of its own that has one, beside the one that has none. */
class QuarantineIT {
    private Daemon daemon;
    private Node node;
    private Tenant shanxi;
    private SignedIn person;

    @BeforeEach
    void begin() throws IOException {
        TestPortal.base();
        daemon = new Daemon(0);
        node = Node.with(Map.of("greenbridge.clamav", "localhost:" + daemon.port()));
        shanxi = node.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        person = SignedIn.as(Role.PERSON, "shanxi");
    }

    @AfterEach
    void end() throws IOException {
        node.close();
        daemon.close();
    }

    @Test
    @Asvs("5.4.3")
    void nothingIsGivenOutBeforeTheScannerSaidThatItIsClean() {
        byte[] content = Papers.text("名称,数量\n" + "锅炉,2\n".repeat(20_000));
        Stored file = kept("list.csv", content);
        assertThat(file.state()).isEqualTo(Stored.State.QUARANTINED);
        assertThat(status(file)).isEqualTo(404);
        assertThat(page()).contains("正在检查").doesNotContain("files/" + file.publicId());
        round();
        assertThat(daemon.lengths()).contains(content.length);
        assertThat(status(file)).isEqualTo(200);
        assertThat(page()).contains("可用");
    }

    @Test
    @Asvs("5.4.3")
    void whatIsHarmfulIsRefusedDeletedToldAndWrittenDown() {
        byte[] content = Papers.text("some " + Daemon.HARMFUL + " text");
        Stored file = kept("letter.txt", content);
        Stored same = kept("again.txt", content);
        round();
        assertThat(current(file).state()).isEqualTo(Stored.State.REFUSED);
        assertThat(current(same).state()).isEqualTo(Stored.State.REFUSED);
        assertThat(current(file).found()).isEqualTo("Test-Harm.7731");
        assertThat(status(file)).isEqualTo(404);
        assertThat(node.bean(Shelf.class).place(shanxi, file.hash())).doesNotExist();
        assertThat(node.bean(Messages.class).of(shanxi, person.person().id(), Long.MAX_VALUE))
                .anySatisfy(message -> {
                    assertThat(message.kind()).isEqualTo("file.refused");
                    assertThat(message.about()).isEqualTo("letter.txt");
                });
        var told = node.bean(Audit.class)
                .of(shanxi.id(), "file", file.publicId(), null)
                .entries();
        assertThat(told.getFirst().line().action()).isEqualTo("file.refused");
        assertThat(told.getFirst().line().actor()).isEqualTo("system");
        assertThat(page()).contains("发现有害内容");
    }

    @Test
    @Asvs("5.4.3")
    void whileTheScannerIsAwayEverythingWaitsAndIsTriedAgain() throws IOException {
        int port = daemon.port();
        daemon.close();
        Stored file = kept("waits.txt", Papers.text("waits for its turn"));
        round();
        Stored waiting = current(file);
        assertThat(waiting.state()).isEqualTo(Stored.State.QUARANTINED);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.dueAt()).isAfter(file.dueAt());
        assertThat(status(file)).isEqualTo(404);
        daemon = new Daemon(port);
        round();
        assertThat(current(file).state()).as("not before its time").isEqualTo(Stored.State.QUARANTINED);
        node.bean(FileRows.class)
                .postpone(shanxi.id(), file.id(), file.uploadedAt().minus(Duration.ofSeconds(1)));
        round();
        assertThat(current(file).state()).isEqualTo(Stored.State.CLEAN);
    }

    private void round() {
        var quarantine = node.bean(Quarantine.class);
        int looked = quarantine.round();
        while (looked > 0) {
            looked = quarantine.round();
        }
    }

    private Stored kept(String name, byte[] content) {
        assertThat(Posted.file(person, node.at("/shanxi/files"), name, content).statusCode())
                .isEqualTo(303);
        return node.bean(Files.class).by(shanxi, person.person()).getFirst();
    }

    private Stored current(Stored file) {
        return node.bean(FileRows.class).find(file.tenantId(), file.publicId()).orElseThrow();
    }

    private int status(Stored file) {
        var request = person.with(HttpRequest.newBuilder(node.at("/shanxi/files/" + file.publicId())));
        return TestPortal.send(TestPortal.visitor(), request.build()).statusCode();
    }

    private String page() {
        var request = person.with(HttpRequest.newBuilder(node.at("/shanxi/files")));
        return TestPortal.send(TestPortal.visitor(), request.build()).body();
    }
}
