package greenbridge.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One found thing as a list shows it. The status is the one on the day asked for, null where the thing has none.
 * highlights are keyed by title, titleEn, organisation, summary and body.
 */
public record Hit(
        String id,
        String kind,
        String title,
        @Nullable String titleEn,
        @Nullable String summary,
        String path,
        int tenantId,
        @Nullable String status,
        @Nullable String organisation,
        @Nullable String catalog,
        @Nullable String area,
        List<String> sectors,
        List<String> procurement,
        List<String> badges,
        List<String> identifiers,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate expiresOn,
        boolean sample,
        List<Indicator> indicators,
        Map<String, List<Passage>> highlights,
        List<Reason> reasons) {

    /** The title with what matched marked. */
    public Passage markedTitle() {
        return marked("title", title);
    }

    public Passage markedOrganisation() {
        return organisation == null ? Passage.plain("") : marked("organisation", organisation);
    }

    /** Where the words stand: passages of the text, else of the summary, else the summary as it is. */
    public List<Passage> passages() {
        List<Passage> found = highlights.getOrDefault("summary", highlights.getOrDefault("body", List.of()));
        return found.isEmpty() && summary != null ? List.of(Passage.plain(summary)) : found;
    }

    private Passage marked(String field, String plain) {
        List<Passage> found = highlights.getOrDefault(field, List.of());
        return found.isEmpty() ? Passage.plain(plain) : found.getFirst();
    }
}
