package greenbridge.call;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.hidden;
import static greenbridge.call.Sending.place;
import static greenbridge.call.Sending.post;

import greenbridge.SignedIn;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.programme.Programme;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Calls of a programme of their own, prepared in forms by one person and published by another. */
record Round(SignedIn drafter, SignedIn second, Programme programme, String desk) {
    static Round of(String portal) {
        return new Round(
                SignedIn.as(Role.PROVINCE_ADMIN, portal),
                SignedIn.as(Role.PROVINCE_REVIEWER, portal),
                Announced.programme(portal, "通知测试" + Ids.random(), Announced.pack(Pack.Quota.NONE)),
                "/" + portal + "/workbench/calls");
    }

    String drafted() {
        return place(post(drafter, desk, form())).replaceFirst(".*/", "");
    }

    String proposed() {
        String id = drafted();
        post(drafter, desk + "/" + id + "/proposal");
        return id;
    }

    String published() {
        String id = proposed();
        decided(second, id, "publication", "publish");
        return id;
    }

    /** What stands for all that somebody reads who decides on it. */
    String seen(String id) {
        return hidden(get(second, desk + "/" + id + "/publication").body(), "seen");
    }

    /** By somebody who has just looked at it. */
    HttpResponse<String> decided(SignedIn by, String id, String place, String decision) {
        return post(by, desk + "/" + id + "/" + place, "decision", decision, "seen", seen(id));
    }

    /** @param more names and values that count instead */
    String[] form(String... more) {
        var now = Announced.now().withSecond(0).withNano(0);
        var fields = new LinkedHashMap<String, String>();
        fields.put("programme", programme.publicId());
        fields.put("titleZh", "测试申报通知");
        fields.put("titleEn", "A call for tests");
        fields.put("roundYear", String.valueOf(now.getYear()));
        fields.put("opensAt", now.minusHours(1).toString());
        fields.put("closesAt", now.plusDays(30).toString());
        fields.put("grace", "30");
        fields.put("questionsUntil", now.plusDays(9).toString());
        fields.put("answersBy", now.plusDays(12).toString());
        fields.put("textZh", "请按时申报。");
        fields.put("textEn", "Please apply in time.");
        fields.put("date0", now.plusDays(35).toString());
        fields.put("dateZh0", "寄送原件");
        fields.put("dateEn0", "Send the originals");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
