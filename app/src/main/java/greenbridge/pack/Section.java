package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A part of a form, on a page of its own. */
@Serdeable
public record Section(String key, String zh, String en, List<Question> questions) {
    public Section {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    public String label(boolean english) {
        return english ? en : zh;
    }
}
