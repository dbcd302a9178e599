package greenbridge.application;

import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How much of what is needed is there: required answers, required documents, and copied sections that somebody answers for.
 *
 * @param missing in the order of the form
 */
public record Completeness(int done, int all, List<Missing> missing) {
    /** Something that is needed, and where in the application it is given. */
    public record Missing(Kind kind, String zh, String en, String place) {
        public String label(boolean english) {
            return english ? en : zh;
        }
    }

    public enum Kind {
        ANSWER,
        DOCUMENT,
        CONFIRMATION;

        public String key() {
            return "application.missing." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean whole() {
        return missing.isEmpty();
    }

    /** Of one section, for the list of sections. */
    public long missingIn(String section) {
        return missing.stream()
                .filter(each -> each.place().equals("sections/" + section)
                        || each.place().startsWith("sections/" + section + "#"))
                .count();
    }

    /** @param slots in which there is a document */
    static Completeness of(Pack pack, Map<String, Object> values, Collection<String> slots, List<Copied> copied) {
        var missing = new ArrayList<Missing>();
        int all = 0;
        for (Section section : pack.form()) {
            for (Question question : section.questions()) {
                if (question.required() && !question.computed()) {
                    all++;
                    if (!values.containsKey(question.key())) {
                        missing.add(new Missing(
                                Kind.ANSWER,
                                question.field().zh(),
                                question.field().en(),
                                "sections/" + section.key() + "#" + question.key()));
                    }
                }
            }
            for (Copied each : copied) {
                if (each.section().equals(section.key())) {
                    all++;
                    if (each.open()) {
                        missing.add(new Missing(
                                Kind.CONFIRMATION, section.zh(), section.en(), "sections/" + section.key()));
                    }
                }
            }
        }
        for (Evidence evidence : pack.evidence()) {
            if (evidence.required()) {
                all++;
                if (!slots.contains(evidence.key())) {
                    missing.add(new Missing(
                            Kind.DOCUMENT, evidence.zh(), evidence.en(), "evidence#slot-" + evidence.key()));
                }
            }
        }
        return new Completeness(all - missing.size(), all, List.copyOf(missing));
    }
}
