package greenbridge.find;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void nothingButTheMarksIsMarkup() {
        var segments = List.of(new Segment("<b onclick='x'>&", false), new Segment("<script>余热", true));
        assertThat(Marked.html(segments)).isEqualTo("&lt;b onclick=&#39;x&#39;&gt;&amp;<mark>&lt;script&gt;余热</mark>");
    }
}
