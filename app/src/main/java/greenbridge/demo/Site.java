package greenbridge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a theme was put to work, by whom, and at whose place. */
record Site(String slug, int serial, Row theme, Firm deliverer, Firm host, LocalDate completedOn) {
    private static final List<String> COUNTS =
            List.of("national|8", "shanxi|18", "gansu|12", "qinghai|10", "shandong|12");
    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final LocalDate LATEST = LocalDate.of(2026, 10, 20);

    static List<Site> all(Things things, Firms firms) {
        var sites = new ArrayList<Site>();
        for (String count : COUNTS) {
            String[] parts = count.split("\\|", -1);
            var themes = things.themes(parts[0], List.of("ES", "EP", "RR", "NE"));
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                sites.add(site(parts[0], i, themes.get((i * 5 + 2) % themes.size()), firms));
            }
        }
        return sites;
    }

    private static Site site(String slug, int serial, Row theme, Firms firms) {
        var dice = new Dice(slug + " site " + serial);
        var own = firms.all().stream().filter(firm -> firm.slug().equals(slug)).toList();
        var contractors = own.stream()
                .filter(firm -> firm.code().equals("emc") || firm.covers(theme.list("sectors")))
                .filter(Firm::makesOrServes)
                .toList();
        var users = firms.all().stream()
                .filter(firm -> firm.trade().text("kind").equals("user"))
                .filter(firm -> slug.equals("national") || firm.slug().equals(slug))
                .toList();
        var fitting = users.stream()
                .filter(firm -> fits(theme.list("industries"), String.valueOf(firm.industry())))
                .toList();
        // Where no firm is of the trade, a maker of the province shows its own thing at home.
        var hosts = fitting.isEmpty() ? contractors : fitting;
        return new Site(slug, serial, theme, dice.pick(contractors), dice.pick(hosts), dice.day(FIRST, LATEST));
    }

    private static boolean fits(List<String> industries, String industry) {
        return industries.stream().anyMatch(each -> each.startsWith(industry) || industry.startsWith(each));
    }

    String title(boolean english) {
        return english
                ? Subject.capital(theme.text("noun_en")) + " at " + host.nameEn() + " (sample)"
                : host.nameZh() + theme.text("noun_zh") + "应用案例（示例）";
    }

    String place(boolean english) {
        return english
                ? host.area().nameEn() + ", works of " + host.nameEn()
                : host.area().nameZh() + host.nameZh() + "厂区";
    }

    boolean contract() {
        return deliverer.code().equals("emc");
    }
}
