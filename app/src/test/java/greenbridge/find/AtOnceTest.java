package greenbridge.find;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Facet;
import greenbridge.search.Passage;
import greenbridge.tenants.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void nothingButTheMarksIsMarkup() {
        var passage = new Passage(List.of("<b onclick='x'>&", "<script>余热"));
        assertThat(AtOnce.marked(passage)).isEqualTo("&lt;b onclick=&#39;x&#39;&gt;&amp;<mark>&lt;script&gt;余热</mark>");
    }

    @Test
    void aChoiceIsEscapedAndSaysThatItIsChinese() {
        var choice = new Boxes.Choice("kind-\"x", "\"x", "技术<b>", "1,234", true, true);
        var box = new Boxes.Box(Facet.KIND, List.of(choice), true, null);
        assertThat(AtOnce.choices(box, Language.ZH))
                .isEqualTo("<label><input type=\"checkbox\" id=\"kind-&quot;x\" name=\"kind\" value=\"&quot;x\""
                        + " checked=\"checked\" autofocus=\"autofocus\"><span>技术&lt;b&gt;</span>"
                        + " <span class=\"num\">1,234</span></label>");
        assertThat(AtOnce.choices(box, Language.EN)).contains("<span lang=\"zh-CN\">技术");
    }
}
