package greenbridge.demo;

import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The invented organisations of the five portals. */
@Singleton
final class Firms {
    static final List<String> TENANTS = List.of("national", "shanxi", "gansu", "qinghai", "shandong");
    // The national portal keeps firms of provinces that have no portal yet.
    private static final List<String> ELSEWHERE = List.of("110000", "120000", "310000", "330000", "440000", "510000");

    private final List<Firm> all;

    Firms(Tenants tenants, Areas areas, Tables tables) {
        var firms = new ArrayList<Firm>();
        for (String slug : TENANTS) {
            var tenant = tenants.bySlug(slug).orElseThrow();
            var cities = tenant.national()
                    ? ELSEWHERE.stream()
                            .map(code -> areas.byCode(code).orElseThrow())
                            .toList()
                    : areas.childrenOf(tenant.areaCode()).stream()
                            .filter(area -> area.tenantId() == tenant.id())
                            .toList();
            found(firms, tables, tenant.id(), slug, cities);
        }
        all = List.copyOf(firms);
    }

    /** Every word is taken once; trades take turns, so that neighbours in the list differ. The capital has each trade. */
    private static void found(List<Firm> firms, Tables tables, int tenantId, String slug, List<Area> cities) {
        var heads = tables.words(slug);
        var ends = tables.words("end");
        int serial = 0;
        for (Row trade : tables.trades) {
            for (int i = 0; i < trade.number(slug); i++) {
                Row head = heads.get(serial % heads.size());
                Row end = ends.get((serial / heads.size() + (serial % heads.size()) * 7) % ends.size());
                var dice = new Dice(slug + serial);
                firms.add(new Firm(
                        tenantId,
                        slug,
                        tenantId * 100 + serial,
                        head.text("zh") + end.text("zh") + "示例" + trade.text("suffix_zh"),
                        head.text("en") + end.text("en") + " Sample " + trade.text("suffix_en"),
                        trade,
                        i == 0 ? cities.getFirst() : dice.pick(cities)));
                serial++;
            }
        }
    }

    List<Firm> all() {
        return all;
    }

    List<Firm> of(String slug, List<String> trades) {
        return all.stream()
                .filter(firm -> firm.slug().equals(slug) && trades.contains(firm.code()))
                .toList();
    }

    /** Makers who could stand behind the theme; anywhere for the national portal. */
    List<Firm> makers(String slug, Row theme) {
        var places = theme.list("places");
        var near = all.stream()
                .filter(Firm::makes)
                .filter(firm -> slug.equals("national")
                        ? places.isEmpty() || places.contains(firm.slug())
                        : firm.slug().equals(slug))
                .toList();
        var fitting =
                near.stream().filter(firm -> firm.covers(theme.list("sectors"))).toList();
        return fitting.isEmpty() ? near : fitting;
    }
}
