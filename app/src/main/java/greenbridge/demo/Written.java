package greenbridge.demo;

import greenbridge.entry.Entry;
import greenbridge.organisation.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is in the database by now, for whatever links to it. */
record Written(Map<Firm, Organisation> organisations, List<Listed> entries) {

    record Listed(Sample sample, Entry entry) {
        boolean about(Row theme) {
            return theme.equals(sample.piece().theme());
        }

        boolean technology() {
            return entry.kind().equals("technology");
        }
    }

    Organisation of(Firm firm) {
        return Objects.requireNonNull(organisations.get(firm), firm.nameZh());
    }

    /** An entry on the theme that still holds, of the tenant itself rather than of the nation. */
    Optional<Listed> onTheme(Row theme, int tenantId, boolean technology) {
        return entries.stream()
                .filter(each -> each.about(theme) && each.technology() == technology)
                .filter(each -> each.sample().holds())
                .filter(each ->
                        each.entry().tenantId() == tenantId || each.entry().tenantId() == 1)
                .max((one, other) ->
                        Integer.compare(one.entry().tenantId(), other.entry().tenantId()));
    }
}
