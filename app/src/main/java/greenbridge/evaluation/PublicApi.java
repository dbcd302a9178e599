package greenbridge.evaluation;

import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.site.Site;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same four items for programs. */
@Anyone
@Limited(Rate.SEARCH)
@Controller("/api/v1/{tenant}/evaluations")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicApi {
    private final Disclosures disclosures;

    PublicApi(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** @param next what to say as before for those that follow; a text, because it has more digits than some programs count */
    @Serdeable
    record Answer(
            List<Disclosures.Item> evaluations, @Nullable String next) {}

    @Get
    Answer latest(
            Site site,
            @QueryValue(defaultValue = "") String name,
            @QueryValue(defaultValue = "9223372036854775807") long before) {
        var part = disclosures.latest(site.tenant(), name, before);
        return new Answer(part.items(), part.before().map(String::valueOf).orElse(null));
    }
}
