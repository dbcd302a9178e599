package greenbridge.file;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.audit.Audit;
import greenbridge.audit.Outcome;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** From the form to the disk and back. */
class FilesIT {
    private final Tenant shanxi =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
    private final Files files = TestPortal.bean(Files.class);
    private final SignedIn person = SignedIn.as(Role.PERSON, "shanxi");

    @Test
    @Asvs({"5.3.2", "5.4.1"})
    void aFileComesBackAsItWasAndIsOnlyTakenAway() {
        byte[] pdf = Papers.pdf(2);
        var posted = Posted.file(person, "shanxi", "../营业 执照*.pdf", pdf);
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(posted.headers().firstValue("location")).hasValue("/shanxi/files");
        Stored file = newest(person);
        assertThat(file.name()).isEqualTo("营业 执照_.pdf");
        assertThat(file.pages()).isEqualTo(2);
        assertThat(page(person)).contains("营业 执照_.pdf", "2 页", "files/" + file.publicId());
        var opened = open(person, "shanxi", file.publicId());
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).isEqualTo(pdf);
        var headers = opened.headers();
        assertThat(headers.firstValue("content-disposition"))
                .hasValue(
                        "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%20%E6%89%A7%E7%85%A7_.pdf");
        assertThat(headers.firstValue("content-type")).hasValue("application/pdf");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'");
        assertThat(headers.firstValue("cache-control")).hasValue("private, no-store");
        String tag = headers.firstValue("etag").orElseThrow();
        var again = person.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/files/" + file.publicId())))
                .header("If-None-Match", tag);
        assertThat(TestPortal.send(TestPortal.visitor(), again.build()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void theSameContentLiesOnceInEachTenantUnderItsHash() {
        byte[] pdf = Papers.pdf(3);
        Posted.file(person, "shanxi", "a.pdf", pdf);
        Posted.file(person, "shanxi", "b.pdf", pdf);
        Posted.file(person, "gansu", "c.pdf", pdf);
        var shelf = TestPortal.bean(Shelf.class);
        var gansu = TestPortal.bean(Tenants.class).bySlug("gansu").orElseThrow();
        var mine = files.by(shanxi, person.person());
        assertThat(mine).extracting(Stored::name).containsExactly("b.pdf", "a.pdf");
        assertThat(mine).extracting(Stored::hash).containsOnly(mine.getFirst().hash());
        Path place = shelf.place(shanxi, mine.getFirst().hash());
        assertThat(place)
                .exists()
                .hasBinaryContent(pdf)
                .hasFileName(mine.getFirst().hash());
        assertThat(shelf.place(gansu, mine.getFirst().hash())).exists().isNotEqualTo(place);
        assertThat(place.resolve("../../incoming").normalize()).isEmptyDirectory();
    }

    @Test
    @Asvs("5.2.1")
    void whatIsTooLargeIsNotKeptAndSaidSoInTheLanguageOfTheReader() {
        byte[] large = new byte[(int) (21 * Slot.MEGABYTE)];
        Arrays.fill(large, (byte) 'a');
        var refused = Posted.file(person, "shanxi", "large.txt", large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("这里最大 20 MB", "role=\"alert\"", "href=\"#file\"");
        var english = Posted.file(person, TestPortal.at("/shanxi/files?lang=en"), "large.txt", large);
        assertThat(english.statusCode()).isEqualTo(413);
        assertThat(english.body()).contains("at most 20 MB here");
        assertThat(files.by(shanxi, person.person())).isEmpty();
    }

    /** By hand, because a client that is busy sending does not hear the answer. */
    @Test
    @Asvs("5.2.1")
    void whatNoSlotTakesIsNotEvenRead() throws IOException {
        try (var socket = new Socket("localhost", TestPortal.base().getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST /shanxi/files HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session=" + person.token()
                    + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                    + 53 * Slot.MEGABYTE + "\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whatIsRefusedIsSaidOnThePageAndNothingStays() {
        var refused = Posted.file(person, "shanxi", "a.docx", Papers.bomb());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("文件展开后过大", "role=\"alert\"");
        var nothing = TestPortal.send(
                TestPortal.visitor(),
                person.with(SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/files")), ""))
                        .build());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("请选择一个有内容的文件");
        assertThat(Posted.file(person, "shanxi", "a.txt", new byte[0]).statusCode())
                .isEqualTo(422);
        assertThat(files.by(shanxi, person.person())).isEmpty();
    }

    @Test
    void nobodyElseSeesAFileAndNoOtherTenantKnowsIt() {
        Posted.file(person, "shanxi", "mine.pdf", Papers.pdf(1));
        String id = newest(person).publicId();
        var other = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(open(other, "shanxi", id).statusCode()).isEqualTo(404);
        assertThat(open(person, "gansu", id).statusCode()).isEqualTo(404);
        assertThat(open(person, "shanxi", "000000000000").statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/shanxi/files/" + id).statusCode()).isEqualTo(303);
        var told =
                TestPortal.bean(Audit.class).of(shanxi.id(), "file", id, null).entries();
        assertThat(told)
                .extracting(entry -> entry.line().action() + " " + entry.line().outcome())
                .containsExactly("file.opened " + Outcome.REFUSED, "file.kept " + Outcome.DONE);
        assertThat(files.use(shanxi, other.person(), id, ThingOwner.KIND, "shown", "licence"))
                .as("only one's own is put to use")
                .isFalse();
    }

    @Test
    void whoeverTheOwnerOfTheThingLetsSeeItIsWrittenDown() {
        Posted.file(person, "shanxi", "shown.pdf", Papers.pdf(1));
        Stored file = newest(person);
        assertThat(files.use(shanxi, person.person(), file.publicId(), ThingOwner.KIND, "hidden", "licence"))
                .isTrue();
        var reviewer = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(open(reviewer, "shanxi", file.publicId()).statusCode()).isEqualTo(404);
        files.use(shanxi, person.person(), file.publicId(), ThingOwner.KIND, "shown", "licence");
        assertThat(files.of(shanxi, ThingOwner.KIND, "shown")).contains(file);
        assertThat(open(reviewer, "shanxi", file.publicId()).statusCode()).isEqualTo(200);
        assertThat(open(person, "shanxi", file.publicId()).statusCode()).isEqualTo(200);
        assertThat(open(SignedIn.as(Role.PERSON, "shanxi"), "shanxi", file.publicId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(files.openings(file))
                .extracting(Opening::personId)
                .containsExactly(reviewer.person().id());
        assertThat(page(person)).contains("别人查看过 1 次", "省级审核员");
        assertThat(files.drop(shanxi, file.publicId(), ThingOwner.KIND, "shown"))
                .isTrue();
        assertThat(open(reviewer, "shanxi", file.publicId()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatNobodyUsesIsGoneAfterADayAndWhatIsUsedStays() {
        byte[] shared = Papers.pdf(4);
        Posted.file(person, "shanxi", "used.pdf", shared);
        Stored used = newest(person);
        files.use(shanxi, person.person(), used.publicId(), ThingOwner.KIND, "kept", "licence");
        Posted.file(person, "shanxi", "same.pdf", shared);
        Posted.file(person, "shanxi", "alone.pdf", Papers.pdf(5));
        Stored alone = newest(person);
        var shelf = TestPortal.bean(Shelf.class);
        TestPortal.bean(Sweeping.class).round();
        assertThat(files.by(shanxi, person.person())).hasSize(3);
        var tomorrow = Clock.offset(TestPortal.bean(Clock.class), Sweeping.GRACE.plus(Duration.ofMinutes(1)));
        new Sweeping(TestPortal.bean(FileRows.class), shelf, TestPortal.bean(Tenants.class), transactions(), tomorrow)
                .round();
        assertThat(files.by(shanxi, person.person())).extracting(Stored::name).containsExactly("used.pdf");
        assertThat(shelf.place(shanxi, used.hash())).exists();
        assertThat(shelf.place(shanxi, alone.hash())).doesNotExist();
    }

    @SuppressWarnings("unchecked") // There is one for connections and no other.
    private static TransactionOperations<Connection> transactions() {
        return TestPortal.bean(TransactionOperations.class);
    }

    private Stored newest(SignedIn by) {
        return files.by(shanxi, by.person()).getFirst();
    }

    private static String page(SignedIn reader) {
        var request = reader.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/files")));
        return TestPortal.send(TestPortal.visitor(), request.build()).body();
    }

    private static HttpResponse<byte[]> open(SignedIn reader, String portal, String id) {
        var request = reader.with(HttpRequest.newBuilder(TestPortal.at("/" + portal + "/files/" + id)));
        try {
            return TestPortal.visitor().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
