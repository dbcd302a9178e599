package greenbridge.audit;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs: what was done is written beside it, what was refused is written although nothing was done. */
@Singleton
public class Audit {
    public static final int PAGE = 20;

    private final Chain chain;
    private final Lines lines;
    private final Verification verification;
    private final Export export;
    private final JsonMapper json;

    Audit(Chain chain, Lines lines, Verification verification, Export export, JsonMapper json) {
        this.chain = chain;
        this.lines = lines;
        this.verification = verification;
        this.export = export;
        this.json = json;
    }

    /**
     * In the transaction of the caller, who has one. Write last in it: from here to its end nobody else writes in the chain of
     * this tenant.
     */
    public void write(Line line) {
        chain.append(line.tenantId(), List.of(line), Outcome.DONE);
    }

    /** Many at once, all of one tenant. */
    public void write(int tenantId, List<Line> all) {
        chain.append(tenantId, all, Outcome.DONE);
    }

    /**
     * In a transaction of its own, because that of the caller comes to nothing. Not after {@link #write} in the same transaction:
     * it would wait for the end of what waits for it.
     */
    public void refused(Line line) {
        chain.appendAtOnce(line.tenantId(), List.of(line), Outcome.REFUSED);
    }

    /**
     * A page of what became of one thing, newest first.
     *
     * @param before number of the line before which the page begins, null for the newest
     */
    @ReadOnly
    public History of(int tenantId, String kind, String id, @Nullable Long before) {
        return page(lines.of(tenantId, kind, id, before == null ? Long.MAX_VALUE : before, PAGE + 1));
    }

    private History page(List<Recorded> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new History(
                page.stream()
                        .map(line -> new History.Entry(line, Detail.read(json, line.detail())))
                        .toList(),
                found.size() > PAGE ? page.getLast().number() : null);
    }

    /**
     * A page of what fits, newest first, with the people in it masked.
     *
     * @param before number of the line before which the page begins, null for the newest
     */
    @ReadOnly
    public History find(int tenantId, Question question, @Nullable Long before) {
        var found = lines.find(
                tenantId,
                before == null ? Long.MAX_VALUE : before,
                Recorded.start(question.from()),
                Recorded.start(question.to().plusDays(1)),
                question.actor(),
                question.name(),
                question.action(),
                question.subject(),
                question.outcome() == null ? null : question.outcome().name(),
                PAGE + 1);
        return page(found.stream().map(Recorded::masked).toList());
    }

    /** Everything that was ever done here, by its verbs. */
    @ReadOnly
    public List<String> actions(int tenantId) {
        return lines.actions(tenantId);
    }

    public Verdict verify(int tenantId) {
        return verification.of(tenantId);
    }

    /** As csv, from the first day to the last one inclusive. */
    public Exported export(Actor by, int tenantId, LocalDate from, LocalDate to, String reason, OutputStream out)
            throws IOException {
        return export.write(by, new Export.Wanted(tenantId, from, to, reason), out);
    }
}
