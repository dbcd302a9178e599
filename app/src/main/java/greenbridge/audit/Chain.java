package greenbridge.audit;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Adds lines at the end of a tenant's chain. The head stays locked until the transaction ends, so there is one end at a time. */
@Singleton
class Chain {
    private final Heads heads;
    private final Lines lines;
    private final JsonMapper json;
    private final Clock clock;

    Chain(Heads heads, Lines lines, JsonMapper json, Clock clock) {
        this.heads = heads;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void append(int tenantId, List<Line> said, Outcome outcome) {
        add(tenantId, said, outcome);
    }

    /** Stays whatever becomes of the caller's transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void appendAtOnce(int tenantId, List<Line> said, Outcome outcome) {
        add(tenantId, said, outcome);
    }

    private void add(int tenantId, List<Line> said, Outcome outcome) {
        var head = locked(tenantId);
        var written = new ArrayList<Recorded>(said.size());
        for (Line line : said) {
            if (line.tenantId() != tenantId) {
                throw new IllegalArgumentException(
                        "A line of tenant " + line.tenantId() + " in the chain of " + tenantId);
            }
            var next = Recorded.after(head, line, outcome, written(line.detail()), clock.instant());
            written.add(next);
            head = new Head(tenantId, next.number(), next.hash());
        }
        if (!written.isEmpty()) {
            lines.append(written);
            heads.move(tenantId, head.number(), head.hash());
        }
    }

    private Head locked(int tenantId) {
        return heads.lock(tenantId).orElseGet(() -> {
            heads.begin(tenantId, Head.START);
            return heads.lock(tenantId).orElseThrow();
        });
    }

    private String written(Detail detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
