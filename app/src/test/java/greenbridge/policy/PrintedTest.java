package greenbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTest {
    @Test
    void meaninglessCharactersGoAndNothingElse() {
        assertThat(Printed.of("控制在50mg/Nm\uE00B³以下\uE004；\uE004\n").text()).isEqualTo("控制在50mg/Nm³以下；");
        assertThat(Printed.of("Nm\uE004³").text()).isEqualTo("Nm³");
    }

    @Test
    void aFooterInMidSentenceLeavesTheSentenceWhole() {
        String copy = """
                引导股权投资机构加大对融通发展重点企业和重点项目的支持。开

                北京关键要素科技有限公司 电话：62227852 欢迎咨询\s\s
                网址：www.chinamomentum.com



                展小微企业融资行动。
                """;
        assertThat(Printed.of(copy).text()).isEqualTo("引导股权投资机构加大对融通发展重点企业和重点项目的支持。开展小微企业融资行动。");
    }

    @Test
    void aHeadingOrAnItemAfterAPageBreakStaysALineOfItsOwn() {
        String copy = """
                为贯彻落实党中央国务院关于绿色发展的各项决策部署制定本实施方案如下

                （一）总则

                2. 第二项
                """;
        assertThat(Printed.of(copy).text().lines()).hasSize(3);
    }

    @Test
    void marksOfLayoutGo() {
        String copy = """
                #### **（四）开展创建**
                - （一） 国家鼓励发展的项目；
                [http://a.cn/t\\_1.html](http://a.cn/t_1.html)
                <http://b.cn>
                """;
        assertThat(Printed.of(copy).text().lines().toList())
                .isEqualTo(List.of("（四）开展创建", "（一） 国家鼓励发展的项目；", "http://a.cn/t_1.html", "http://b.cn"));
    }

    @Test
    void namesAndNumbersOfContactsGoAndTheSignatureStays() {
        String copy = """
                取得实效。

                联系人及电话：

                某司某甲、某乙
                010-00000000，010-00000001
                某部某丙
                010-00000002

                某部 某银行
                2018年11月20日
                """;
        assertThat(Printed.of(copy).text().lines().toList()).isEqualTo(List.of("取得实效。", "某部 某银行", "2018年11月20日"));
    }

    @Test
    void aPartStartsAtItsTitleAndEndsAtTheCarriersLinks() {
        String copy = """
                目录里的甲方案 .... 2
                # 关于印发《甲方案》的通知
                正文甲。
                ### 相关链接：
                http://a.cn
                ## 某省关于印发“十三五”乙方案的通知
                正文乙。
                """;
        assertThat(Printed.of(copy).part("甲方案").text()).isEqualTo("关于印发《甲方案》的通知\n正文甲。");
        assertThat(Printed.of(copy).part("某省“十三五”乙方案").text()).endsWith("正文乙。").doesNotContain("甲");
    }
}
