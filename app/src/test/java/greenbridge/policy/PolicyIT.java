package greenbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.reference.ReferenceData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PolicyIT {
    private static final int NATIONAL = 1;
    private static final int SHANXI = 14;
    private static final int GANSU = 62;

    @BeforeAll
    static void load() {
        TestPortal.bean(ReferenceData.class).load();
        TestPortal.bean(PolicyLibrary.class).load();
    }

    private static Policy of(int tenantId, String code) {
        return rows().shown(tenantId).stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PolicyRows rows() {
        return TestPortal.bean(PolicyRows.class);
    }

    @Test
    void eachDocumentIsThereOnceAndShowsAtHomeAndNationally() {
        assertThat(rows().shown(NATIONAL))
                .extracting(Policy::code)
                .doesNotHaveDuplicates()
                .hasSize(13);
        assertThat(rows().shown(SHANXI))
                .extracting(Policy::code)
                .contains("D01", "D09", "D12")
                .doesNotContain("D04", "D10");
        assertThat(rows().shown(GANSU))
                .extracting(Policy::code)
                .contains("D01", "D10")
                .doesNotContain("D09");
    }

    @Test
    void theDocumentIsReadWholeWithItsPrintedNumber() {
        var policy = of(SHANXI, "D09");
        var page = TestPortal.get("/shanxi/policies/" + policy.publicId());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "晋政发〔2017〕44号",
                        "山西省人民政府",
                        "id=\"s1\"",
                        "href=\"#s1\"",
                        "2020 年",
                        "国发〔2016〕61号",
                        "lang=\"zh-CN\"");
        assertThat(page.body()).doesNotContain("??policy", "关键要素");
    }

    @Test
    void theOtherPortalsDoNotKnowIt() {
        var policy = of(SHANXI, "D09");
        assertThat(TestPortal.get("/gansu/policies/" + policy.publicId()).statusCode())
                .isEqualTo(404);
        assertThat(TestPortal.get("/national/policies/" + policy.publicId()).statusCode())
                .isEqualTo(200);
        assertThat(TestPortal.get("/shanxi/policies/000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void theListCanBeNarrowedToTheRegion() {
        var own = TestPortal.get("/shanxi/policies?from=own").body();
        assertThat(own).contains("山西省绿色制造体系建设实施方案").doesNotContain("促进大中小企业融通发展三年行动计划");
        assertThat(TestPortal.get("/shanxi/policies?lang=en").body())
                .contains("Shanxi plan", "Historical")
                .doesNotContain("??policy");
    }
}
