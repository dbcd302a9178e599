package greenbridge.search;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of text in which the matching words are marked; never HTML, whoever shows it escapes it. */
public record Passage(List<Segment> segments) {
    public static Passage plain(String text) {
        return new Passage(List.of(new Segment(text, false)));
    }

    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    public List<String> markedWords() {
        return segments.stream()
                .filter(Segment::marked)
                .map(Segment::text)
                .distinct()
                .toList();
    }
}
