package greenbridge.application;

import greenbridge.pack.Question;
import greenbridge.pack.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it.
 *
 * @param value null where the answer was taken away
 */
record Told(String label, @Nullable String value) {
    /** Nothing for what the pack does not ask. */
    static Optional<Told> of(Answers answers, Matter matter, Answer answer, boolean english) {
        return matter.pack()
                .question(answer.field())
                .map(question -> new Told(
                        question.field().label(english),
                        Optional.ofNullable(answer.value())
                                .flatMap(text -> Content.value(question, answers.parsed(text)))
                                .map(value -> text(question, value, english))
                                .orElse(null)));
    }

    private static String text(Question question, Object value, boolean english) {
        if (!question.table()) {
            String unit = question.field().unit();
            return question.field().shown(value, english) + (unit == null ? "" : " " + unit);
        }
        return Printed.grid(question, value).rows().stream()
                .map(row -> row.stream().map((Words cell) -> cell.text(english)).collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(english ? "; " : "；"));
    }
}
