package greenbridge;

import greenbridge.permission.Anyone;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** A page in every portal on which something happens that nobody expected. */
@Anyone
@Controller("/{tenant}" + Breakdown.PATH)
@Produces(MediaType.TEXT_HTML)
public final class Breakdown {
    public static final String PATH = "/out-of-order";

    @Get
    String fail(Site site) {
        throw new IllegalStateException("a failure made for a test in " + site.name());
    }
}
