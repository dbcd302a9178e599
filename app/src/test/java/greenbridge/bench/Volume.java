package greenbridge.bench;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.call.ProvinceQuota;
import greenbridge.call.Quotas;
import greenbridge.membership.Acting;
import greenbridge.notice.Round;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One call with two thousand applications on its whole way, and what each page of it costs beside its own statements. */
final class Volume {
    static final int APPLICATIONS = Integer.getInteger("bench.applications", 2_000);
    private static final int RECOMMENDED = APPLICATIONS * 3 / 4;
    private static final int QUEUE_LIMIT = 300;
    private static final int NOTICE_LIMIT = 150;
    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([0-9a-f]{32})\"");

    private final SignedIn one = SignedIn.as(Role.PROVINCE_REVIEWER, Crowd.PORTAL);
    private final SignedIn other = SignedIn.as(Role.PROVINCE_ADMIN, Crowd.PORTAL);
    private final String today = LocalDate.now(TestPortal.bean(Clock.class)).toString();
    private final Crowd crowd = Crowd.of(APPLICATIONS);
    private final String call = crowd.call().publicId();
    private final HttpClient visitor = HttpClient.newHttpClient();

    void measure() throws InterruptedException {
        Bench.say("handed in, 8 people at a time", "%.0f a second".formatted(crowd.handIn()));
        long begun = System.nanoTime();
        Load.inParallel(RECOMMENDED, i -> recommended(crowd.applications().get(i)));
        Bench.say(
                "%,d recommended, 8 at a time".formatted(RECOMMENDED),
                "%.0f a second".formatted(RECOMMENDED / Bench.seconds(begun)));
        queues();
        applicants();
        String sheet = sheets();
        String notice = notices(sheet);
        results(notice);
        listings();
    }

    private HttpResponse<String> recommended(Application application) {
        var address = TestPortal.at("/" + Crowd.PORTAL + "/" + application.reviewPath() + "/decision");
        String form = "decision=recommended&opinion=ok&revision=" + application.revision();
        var request = one.with(SignedIn.posted(HttpRequest.newBuilder(address), form));
        return done(() -> TestPortal.send(visitor, request.build()));
    }

    private void queues() throws InterruptedException {
        String queue = "workbench/reviews?call=" + call;
        Load.warm(List.of(request(one, queue)));
        String last = "&after="
                + crowd.applications().stream()
                        .mapToLong(Application::id)
                        .sorted()
                        .skip(APPLICATIONS - 60L)
                        .findFirst()
                        .orElseThrow();
        for (String part : List.of("", last, "&state=in_review", "&outcome=fail", "&q=9", "&area=140100")) {
            page("queue " + (part.equals(last) ? "at its end" : part), one, queue + part, 8, QUEUE_LIMIT);
        }
        page("tasks of all calls", one, "workbench/queue", 8, QUEUE_LIMIT);
        page("one application to decide", one, crowd.applications().getFirst().reviewPath(), 8, 0);
        for (String format : List.of("csv", "xlsx")) {
            page("results as " + format, one, "workbench/calls/" + call + "/results." + format, 2, 0);
        }
        long rows = get(one, "workbench/calls/" + call + "/results.csv").lines().count() - 1;
        if (rows != APPLICATIONS) {
            throw new IllegalStateException("The export of results has " + rows + " rows");
        }
        Bench.say("rows in the export of results", "%,d, complete".formatted(rows));
    }

    /** Of somebody who acts for forty of them. */
    private void applicants() throws InterruptedException {
        var person = crowd.people().getFirst();
        page("own applications, of 40 firms", person, "workbench/applications", 8, 0);
        String own = Tables.read(
                        "SELECT public_id FROM application WHERE tenant_id = ? AND call_id = ? AND organisation_id = ?",
                        crowd.tenant().id(),
                        crowd.call().id(),
                        crowd.units().getFirst().id())
                .getFirst();
        page("one of them", person, "workbench/applications/" + own, 8, 0);
    }

    private String sheets() throws InterruptedException {
        String ranking = "workbench/calls/" + call + "/ranking";
        page("ranking", one, ranking, 2, 0);
        page("ranking, its last page", one, ranking + "?page=" + Math.ceilDiv(RECOMMENDED, 100), 2, 0);
        TestPortal.bean(Quotas.class)
                .give(new ProvinceQuota(
                        crowd.programme().tenantId(),
                        crowd.programme().id(),
                        crowd.call().roundYear(),
                        crowd.tenant().id(),
                        RECOMMENDED));
        String sheet = once(
                        "sheet of all of them begun",
                        () -> post(one, "workbench/sheets", "call", call, "best", "" + RECOMMENDED))
                .replaceFirst("^/" + Crowd.PORTAL + "/", "");
        page("sheet, 100 lines to write", one, sheet, 2, 0);
        page("sheet, whole, to approve", other, sheet, 2, 0);
        var print = PRINT.matcher(get(other, sheet));
        if (!print.find()) {
            throw new IllegalStateException("There is nothing to approve on " + sheet);
        }
        once("sheet approved", () -> post(other, sheet + "/approval", "print", print.group(1)));
        return sheet;
    }

    private String notices(String sheet) throws InterruptedException {
        String opening = "workbench/notices/new?sheet=" + sheet.replaceFirst("^.*/", "");
        page("notices to open", one, "workbench/notices", 2, 0);
        page("notice, before it is opened", one, opening, 2, 0);
        String notice = once(
                        "notice opened",
                        () -> post(
                                one,
                                opening.replace("/new", ""),
                                "titleZh",
                                "示例公示",
                                "titleEn",
                                "Sample notice",
                                "firstOn",
                                today,
                                "workingDays",
                                "5",
                                "daysReason",
                                "示例",
                                "replyDays",
                                "3",
                                "decideDays",
                                "10"))
                .replaceFirst("^/" + Crowd.PORTAL + "/", "");
        Load.warm(List.of(request(notice)));
        for (String part : List.of("", "?after=" + (RECOMMENDED - 100), "?q=9", "?area=140100")) {
            visit("notice " + part, notice + part, 8, NOTICE_LIMIT);
        }
        visit("notice, printed", notice + "/print", 2, 0);
        visit("notice, as csv", notice + "/list.csv", 2, 0);
        return notice;
    }

    private void results(String notice) throws InterruptedException {
        String last = Tables.read(
                        "SELECT last_on FROM notice WHERE tenant_id = ? AND public_id = ?",
                        crowd.tenant().id(),
                        notice.replaceFirst("^.*/", ""))
                .getFirst();
        long begun = System.nanoTime();
        Round.close(LocalDate.parse(last).plusDays(1));
        Bench.say("notice closed", "%.1f s".formatted(Bench.seconds(begun)));
        page("results to enter", one, "workbench/results", 2, 0);
        var waiting = Tables.read(
                "SELECT o.credit_code FROM application a JOIN organisation o ON o.tenant_id = a.tenant_id"
                        + " AND o.id = a.organisation_id WHERE a.tenant_id = ? AND a.call_id = ? AND a.tier = 2",
                crowd.tenant().id(),
                crowd.call().id());
        if (waiting.size() != RECOMMENDED) {
            throw new IllegalStateException(waiting.size() + " wait for a result");
        }
        once(
                "results entered",
                () -> post(
                        one,
                        "workbench/results",
                        "pasted",
                        String.join("\n", waiting),
                        "result",
                        "yes",
                        "document",
                        "示例〔2018〕1 号",
                        "day",
                        today));
    }

    private void listings() throws InterruptedException {
        var nation = SignedIn.who(Permission.APPLICATION_SELECT, "national");
        String path = "workbench/listings/" + call;
        page("calls to list", nation, "national/workbench/listings", 2, 0);
        page("what is to be listed", nation, "national/" + path, 2, 0);
        once(
                "listed",
                () -> Acting.post(
                        nation,
                        "national/" + path + "/batch",
                        "code",
                        "bench-2018",
                        "titleZh",
                        "示例名单",
                        "titleEn",
                        "Sample list",
                        "publishedOn",
                        today));
    }

    private void visit(String what, String path, int connections, int limit) throws InterruptedException {
        beside(what, request(path), connections, limit);
    }

    private void page(String what, SignedIn by, String path, int connections, int limit) throws InterruptedException {
        beside(what, request(by, path), connections, limit);
    }

    private static void beside(String what, HttpRequest request, int connections, int limit)
            throws InterruptedException {
        var raw = Raw.of(request);
        Load load = Load.of(List.of(request), connections);
        Load bare = raw.load(connections);
        Bench.say(
                what,
                "p50 %6.1f  p95 %6.1f ms%s  %6.1f a second, %d connections; its %d statements p50 %5.1f  p95 %5.1f ms  ratio %.2f"
                        .formatted(
                                load.p50(),
                                load.p95(),
                                limit == 0 ? "" : " (of " + limit + ")",
                                load.perSecond(),
                                connections,
                                raw.reads().size(),
                                bare.p50(),
                                bare.p95(),
                                load.p50() / bare.p50()));
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(TestPortal.at("/" + Crowd.PORTAL + "/" + path))
                .build();
    }

    private static HttpRequest request(SignedIn by, String path) {
        String whole = path.startsWith("national/") ? path : Crowd.PORTAL + "/" + path;
        return by.with(HttpRequest.newBuilder(TestPortal.at("/" + whole))).build();
    }

    private static String get(SignedIn by, String path) {
        return TestPortal.send(TestPortal.visitor(), request(by, path)).body();
    }

    private static HttpResponse<String> post(SignedIn by, String path, String... form) {
        return Acting.post(by, Crowd.PORTAL + "/" + path, form);
    }

    /** Where it led to. */
    private static String once(String what, Supplier<HttpResponse<String>> work) {
        long begun = System.nanoTime();
        String led = done(work).headers().firstValue("location").orElseThrow();
        Bench.say(what, "%.1f s".formatted(Bench.seconds(begun)));
        return led;
    }

    private static HttpResponse<String> done(Supplier<HttpResponse<String>> work) {
        var answer = work.get();
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + "\n" + answer.body());
        }
        return answer;
    }
}
