package greenbridge.application;

import greenbridge.pack.Pack;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What applications say, and what they said before. Whoever writes in one waits for whoever writes in it. */
@Singleton
public class Answers {
    private final AnswerRows rows;
    private final ApplicationRows applications;
    private final JsonMapper json;
    private final Clock clock;

    Answers(AnswerRows rows, ApplicationRows applications, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.json = json;
        this.clock = clock;
    }

    @ReadOnly
    Content of(Application application, Pack pack) {
        Map<String, Answer> newest = rows.newest(application.tenantId(), application.id()).stream()
                .collect(Collectors.toMap(Answer::field, Function.identity()));
        var values = new LinkedHashMap<String, Object>();
        pack.questions()
                .filter(question -> !question.computed())
                .forEach(question -> Optional.ofNullable(newest.get(question.key()))
                        .map(Answer::value)
                        .flatMap(text -> Content.value(question, parsed(text)))
                        .ifPresent(value -> values.put(question.key(), value)));
        return new Content(newest, values);
    }

    /** The number of the newest one. */
    @ReadOnly
    public int last(Application application) {
        return rows.last(application.tenantId(), application.id());
    }

    /** Newest first. */
    @ReadOnly
    List<Answer> history(Application application, String field) {
        return rows.of(application.tenantId(), application.id(), field);
    }

    @ReadOnly
    Optional<Answer> find(Application application, int number) {
        return rows.find(application.tenantId(), application.id(), number);
    }

    /**
     * What is answered already is not written again. Where somebody else answered since the writer looked, the writer counts, unless
     * the writer left that question as it was.
     */
    @Transactional
    public Writing write(Application seen, List<Writing.Change> changes, long person, Answer.Origin origin) {
        boolean open = applications
                .lock(seen.tenantId(), seen.id())
                .filter(application -> application.state().writable())
                .isPresent();
        if (!open) {
            return new Writing.Closed();
        }
        var newest = rows.newest(seen.tenantId(), seen.id()).stream()
                .collect(Collectors.toMap(Answer::field, Function.identity()));
        int last = rows.last(seen.tenantId(), seen.id());
        var now = LocalDateTime.now(clock);
        var written = new ArrayList<Answer>();
        var overtaken = new ArrayList<Answer>();
        for (var change : changes) {
            String value = change.value() == null ? null : text(change.value());
            var current = Optional.ofNullable(newest.get(change.field()));
            boolean news = current.isPresent() && current.get().number() > change.seen();
            if (Objects.equals(current.map(Answer::value).orElse(null), value)
                    || (news && untouched(seen, change, value))) {
                continue;
            }
            current.filter(answer -> news && answer.personId() != person).ifPresent(overtaken::add);
            written.add(new Answer(
                    seen.tenantId(), seen.id(), last + written.size() + 1, change.field(), value, origin, person, now));
        }
        if (!written.isEmpty()) {
            rows.insert(written);
        }
        return new Writing.Done(written, overtaken);
    }

    /** Whether it is what the writer saw before anything was typed. */
    private boolean untouched(Application seen, Writing.Change change, @Nullable String value) {
        var before = rows.upTo(seen.tenantId(), seen.id(), change.field(), change.seen());
        return Objects.equals(before.map(Answer::value).orElse(null), value);
    }

    Object parsed(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("An answer cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("An answer cannot be written", e);
        }
    }
}
