package greenbridge.demo;

import greenbridge.demo.Written.Listed;
import greenbridge.entry.Entry;
import greenbridge.id.Ids;
import greenbridge.relation.Relation;
import greenbridge.showing.Showing.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who makes what, and on which technology it rests. */
final class Links {
    private Links() {}

    static List<Relation> of(Written written) {
        var links = new ArrayList<Relation>();
        for (Listed each : written.entries()) {
            Row theme = each.sample().piece().theme();
            Firm holder = each.sample().piece().holder();
            if (theme == null || holder == null || each.technology()) {
                continue;
            }
            Entry entry = each.entry();
            var maker = written.of(holder);
            LocalDate since = each.sample().from();
            links.add(link(
                    Relation.Type.MAKES,
                    end(Kind.organisation, maker.tenantId(), maker.id()),
                    end(Kind.entry, entry.tenantId(), entry.id()),
                    since));
            written.onTheme(theme, entry.tenantId(), true)
                    .ifPresent(technology -> links.add(link(
                            Relation.Type.USES,
                            end(Kind.entry, entry.tenantId(), entry.id()),
                            end(
                                    Kind.entry,
                                    technology.entry().tenantId(),
                                    technology.entry().id()),
                            since)));
        }
        return links;
    }

    record End(Kind kind, int tenantId, long id) {}

    static End end(Kind kind, int tenantId, long id) {
        return new End(kind, tenantId, id);
    }

    /** Kept by the tenant of the thing that it starts from. */
    static Relation link(Relation.Type type, End from, End to, LocalDate since) {
        return new Relation(
                from.tenantId(),
                Ids.next(),
                type,
                from.kind(),
                from.tenantId(),
                from.id(),
                to.kind(),
                to.tenantId(),
                to.id(),
                since,
                null);
    }
}
