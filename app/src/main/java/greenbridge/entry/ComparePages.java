package greenbridge.entry;

import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two to four entries side by side. */
@Anyone
@Controller("/{tenant}/compare")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparePages {
    static final int MOST = 4;

    private final Entries entries;
    private final Sheet sheet;

    ComparePages(Entries entries, Sheet sheet) {
        this.entries = entries;
        this.sheet = sheet;
    }

    record ComparePage(Site site, List<Shown> entries, List<Row> rows, boolean tooMany) implements Page {}

    /** One attribute of all of them; an absent value is a null in the list. */
    record Row(String label, @Nullable String unit, List<@Nullable String> values) {
        /** What is not given is no difference. */
        public boolean differs() {
            return values.stream().filter(Objects::nonNull).distinct().count() > 1;
        }
    }

    @Get
    ComparePage compare(Site site, @Nullable @QueryValue("id") List<String> ids) {
        List<String> asked = ids == null ? List.of() : ids.stream().distinct().toList();
        var found = asked.stream()
                .limit(MOST)
                .map(id -> entries.find(site.tenant(), id, site.validOn()))
                .flatMap(Optional::stream)
                .toList();
        return new ComparePage(site, found, rows(found, site.english()), asked.size() > MOST);
    }

    /** Attributes with the same name and unit stand in one row, also where they come from different catalogs. */
    private List<Row> rows(List<Shown> found, boolean english) {
        var units = new LinkedHashMap<String, Sheet.Fact>();
        var values = new HashMap<String, Map<Long, String>>();
        for (Shown entry : found) {
            for (Sheet.Fact fact : sheet.facts(entry, english)) {
                String key = fact.label() + "/" + fact.unit();
                units.putIfAbsent(key, fact);
                values.computeIfAbsent(key, any -> new HashMap<>()).put(entry.id(), fact.value());
            }
        }
        var rows = new ArrayList<Row>();
        units.forEach((key, fact) -> {
            var line = new ArrayList<@Nullable String>();
            found.forEach(
                    entry -> line.add(Objects.requireNonNull(values.get(key)).get(entry.id())));
            rows.add(new Row(fact.label(), fact.unit(), line));
        });
        return rows;
    }
}
