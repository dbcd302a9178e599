package greenbridge.words;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.permission.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That editors change how search understands words, at once and for their own portal only. */
class WordsIT {
    @Test
    void aMisprintIsCorrectedFromTheNextQuestionOnAndOnlyHere() {
        var editor = SignedIn.as(Role.EDITOR, "shanxi");
        assertThat(search("shanxi", "锅庐")).doesNotContain("\"corrected\":\"锅炉\"");
        assertThat(post(editor, "corrections", "wrong=" + encoded("锅庐") + "&right=" + encoded("锅炉"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(search("shanxi", "锅庐")).contains("\"corrected\":\"锅炉\"");
        assertThat(search("gansu", "锅庐")).doesNotContain("\"corrected\":\"锅炉\"");
        assertThat(post(SignedIn.as(Role.EDITOR, "gansu"), "gansu", "corrections/removal", "wrong=" + encoded("锅庐"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(editor, "corrections/removal", "wrong=" + encoded("锅庐")).statusCode())
                .isEqualTo(303);
        assertThat(search("shanxi", "锅庐")).doesNotContain("\"corrected\":\"锅炉\"");
    }

    @Test
    void whatMustNeverBeEqualIsRefusedAndWhatWasTypedIsKept() {
        var editor = SignedIn.as(Role.EDITOR, "shanxi");
        var answer = post(editor, "synonyms", "lead=EQUIVALENT&head=EMC&terms=" + encoded("能源合同、epc"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("含义不同", "能源合同、epc");
        assertThat(post(editor, "corrections", "wrong=" + encoded("陕西") + "&right=" + encoded("山西"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSynonymIsThereOnceItIsSavedAndCanBeChanged() {
        var editor = SignedIn.as(Role.EDITOR, "shanxi");
        String form = "lead=EQUIVALENT&head=" + encoded("甲乙丙") + "&terms=" + encoded("丁戊己");
        assertThat(post(editor, "synonyms", form).statusCode()).isEqualTo(303);
        String page = get(editor, "?q=" + encoded("甲乙丙")).body();
        String id = page.replaceAll("(?s).*?synonyms/(\\d+)/removal.*", "$1");
        assertThat(get(editor, "?section=synonyms&edit=" + id).body()).contains("value=\"甲乙丙\"");
        assertThat(post(editor, "synonyms", form + encoded("、庚辛") + "&id=" + id).statusCode())
                .isEqualTo(303);
        assertThat(search("shanxi", "甲乙丙")).contains("庚辛");
        var other = SignedIn.as(Role.EDITOR, "gansu");
        assertThat(post(other, "gansu", "synonyms", form + "&id=" + id).statusCode())
                .isEqualTo(404);
        assertThat(post(editor, "synonyms/" + id + "/removal", "").statusCode()).isEqualTo(303);
    }

    @Test
    void nationalWordsAreChangedByTheNationalPortalOnly() {
        var editor = SignedIn.as(Role.EDITOR, "shanxi");
        String page = get(editor, "?section=corrections&q=" + encoded("脱销")).body();
        assertThat(page).contains("脱硝").doesNotContain("corrections/removal");
        assertThat(post(editor, "corrections/removal", "wrong=" + encoded("脱销")).statusCode())
                .isEqualTo(404);
    }

    private static String search(String portal, String words) {
        return TestPortal.get("/api/v1/" + portal + "/search?q=" + encoded(words))
                .body();
    }

    private static HttpResponse<String> get(SignedIn person, String query) {
        var request = HttpRequest.newBuilder(TestPortal.at("/shanxi/workbench/words" + query));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static HttpResponse<String> post(SignedIn person, String path, String form) {
        return post(person, "shanxi", path, form);
    }

    private static HttpResponse<String> post(SignedIn person, String portal, String path, String form) {
        var request =
                SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/" + portal + "/workbench/words/" + path)), form);
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
