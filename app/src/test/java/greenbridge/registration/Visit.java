package greenbridge.registration;

import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.proof.Solver;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the door of 山西, who knows forms well and has a browser that works. */
final class Visit {
    static final String PASSWORD = "water runs downhill";

    private Visit() {}

    static String newEmail() {
        return Ids.random() + "@example.org";
    }

    static String newPhone() {
        return "13" + "%09d".formatted(Math.floorMod(Ids.next(), 1_000_000_000L));
    }

    static Map<String, String> form(String email) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "王工");
        form.put("email", email);
        form.put("phone", "");
        form.put("password", PASSWORD);
        form.put("terms", "yes");
        return form;
    }

    static HttpResponse<String> register(Map<String, String> form) {
        return proved("register", "register", form);
    }

    static HttpResponse<String> askReset(String email) {
        return proved("reset", "reset", Map.of("email", email));
    }

    /** With an account that is open. */
    static String registered() {
        String email = newEmail();
        register(form(email));
        follow("verify", Letter.link(email, "verify"));
        return email;
    }

    /** The form of a page, sent with a proof. */
    static HttpResponse<String> proved(String page, String path, Map<String, String> form) {
        var complete = new LinkedHashMap<>(form);
        complete.put("proof", Solver.solve(get(page).body()));
        return post(path, complete);
    }

    /** Presses the button behind a link. */
    static HttpResponse<String> follow(String path, URI link) {
        return post(path, Map.of("token", token(link)));
    }

    static String token(URI link) {
        return link.getQuery().replaceFirst("^token=([^&]*).*", "$1");
    }

    static HttpResponse<String> signIn(String name, String password) {
        return post("sign-in", Map.of("email", name, "password", password));
    }

    static boolean canSignIn(String name, String password) {
        return signIn(name, password).statusCode() == 303;
    }

    static HttpResponse<String> get(String path) {
        return TestPortal.get("/shanxi/" + path);
    }

    static HttpResponse<String> post(String path, Map<String, String> form) {
        return post(TestPortal.at("/shanxi/" + path), form);
    }

    static HttpResponse<String> post(URI address, Map<String, String> form) {
        return TestPortal.send(
                TestPortal.visitor(),
                SignedIn.posted(HttpRequest.newBuilder(address), encoded(form)).build());
    }

    static HttpResponse<String> post(String path, Map<String, String> form, String session) {
        var request =
                HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)).header("Cookie", "__Host-session=" + session);
        return TestPortal.send(
                TestPortal.visitor(), SignedIn.posted(request, encoded(form)).build());
    }

    static int account(String session) {
        var request =
                HttpRequest.newBuilder(TestPortal.at("/shanxi/account")).header("Cookie", "__Host-session=" + session);
        return TestPortal.send(TestPortal.visitor(), request.build()).statusCode();
    }

    static String session(HttpResponse<String> answer) {
        return cookie(answer, "__Host-session");
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(name + "=([^;]*);.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    /** As if nobody had sent a form from this machine in the last hour. */
    static void anotherHour() {
        Tables.change("DELETE FROM asked_count");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
