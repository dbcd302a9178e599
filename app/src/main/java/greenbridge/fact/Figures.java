package greenbridge.fact;

import greenbridge.pack.Question;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which figures the programmes of a tenant ask for: their names, units and ranges. */
@Singleton
class Figures {
    private final Programmes programmes;

    Figures(Programmes programmes) {
        this.programmes = programmes;
    }

    /** By what they are; where several forms ask for one, the first says how it is called. */
    Map<String, Question> of(Tenant tenant) {
        var found = new LinkedHashMap<String, Question>();
        programmes.of(tenant).stream()
                .flatMap(programme -> programmes.released(tenant, programme).stream())
                .map(PackVersion::pack)
                .flatMap(pack -> pack.questions())
                .filter(question -> question.fact() != null && !question.table() && !question.computed())
                .forEach(question -> found.putIfAbsent(java.util.Objects.requireNonNull(question.fact()), question));
        return found;
    }
}
