package greenbridge.policy;

import java.util.ArrayList;
import java.util.List;

/** A document as it is read: each section with the headings that open at it, and the contents made of these. */
record Reading(List<Passage> passages) {
    /** @param level 1 for chapters */
    record Heading(int level, String text, int position) {}

    record Passage(Section section, List<Heading> opens) {}

    static Reading of(List<Section> sections) {
        var passages = new ArrayList<Passage>();
        List<String> before = List.of();
        for (Section section : sections) {
            List<String> way = section.way();
            passages.add(new Passage(section, opened(before, way, section.position())));
            before = way;
        }
        return new Reading(List.copyOf(passages));
    }

    private static List<Heading> opened(List<String> before, List<String> way, int position) {
        int shared = 0;
        while (shared < Math.min(before.size(), way.size())
                && before.get(shared).equals(way.get(shared))) {
            shared++;
        }
        var opened = new ArrayList<Heading>();
        for (int i = shared; i < way.size(); i++) {
            opened.add(new Heading(i + 1, way.get(i), position));
        }
        return List.copyOf(opened);
    }

    /** Chapters and what is right below them; deeper headings would hide the shape of the document. */
    public List<Heading> contents() {
        return passages.stream()
                .flatMap(passage -> passage.opens().stream())
                .filter(heading -> heading.level() <= 2)
                .toList();
    }
}
