package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import java.util.Optional;

/** An application with what it is for and whose it is. */
public record Matter(Application application, Call call, Programme programme, PackVersion version, Unit unit) {
    public Pack pack() {
        return version.pack();
    }

    public String path() {
        return application.path();
    }

    /** What somebody answers; a total follows from other answers. */
    Optional<Question> asked(String key) {
        return pack().question(key).filter(question -> !question.computed());
    }

    Section section(Question question) {
        return pack().form().stream()
                .filter(section -> section.questions().contains(question))
                .findFirst()
                .orElseThrow();
    }
}
