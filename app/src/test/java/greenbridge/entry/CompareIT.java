package greenbridge.entry;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.notice.Round;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Entries beside each other. */
class CompareIT {
    @Test
    void aTitleThatIsChineseOnlySaysSoInEveryCellOfAnEnglishPage() {
        var round =
                Round.in("shanxi", SignedIn.as(Role.PERSON, "shanxi").person().id());
        var holder = round.organisations("示例比较单位" + Ids.random(), 1).getFirst();
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        var one = Held.entry(round, "没有英文标题的锅炉", holder.id(), today.minusDays(9), today.plusYears(1));
        var two = Held.entry(round, "也没有英文标题的锅炉", holder.id(), today.minusDays(9), today.plusYears(1));
        var page = Jsoup.parse(TestPortal.get("/shanxi/compare?lang=en&id=" + one.publicId() + "&id=" + two.publicId())
                .body());
        assertThat(page.select(".compare tbody .whose"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(each -> assertThat(each.attr("lang")).isEqualTo("zh-CN"));
        assertThat(page.select(".compare [data-label]")).isEmpty();
        assertThat(page.select(".compare tbody td"))
                .allSatisfy(each -> assertThat(each.select(".whose")).hasSize(1));
    }
}
