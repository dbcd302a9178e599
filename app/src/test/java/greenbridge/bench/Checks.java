package greenbridge.bench;

import greenbridge.TestPortal;
import greenbridge.programme.Programmes;
import greenbridge.rule.Outcome;
import greenbridge.rule.Rules;
import greenbridge.tenants.Tenants;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long forty rules, eleven derived values among them, take for ten thousand applications of which no two are the same. */
final class Checks {
    static final int APPLICATIONS = 10_000;
    static final int RULES = 40;

    private Checks() {}

    static String measured() {
        var nation = TestPortal.bean(Tenants.class).bySlug("national").orElseThrow();
        var programmes = TestPortal.bean(Programmes.class);
        var pack = programmes
                .released(
                        nation,
                        programmes.byCode(nation.id(), "little-giant-2018").orElseThrow())
                .orElseThrow()
                .pack();
        var forty = new ArrayList<>(pack.rules());
        forty.addAll(pack.rules().subList(0, RULES - forty.size()));
        long begun = System.nanoTime();
        var rules = Rules.of(pack.derived(), forty);
        double compiled = (System.nanoTime() - begun) / 1e6;
        round(rules);
        begun = System.nanoTime();
        long worked = worked();
        long failed = round(rules);
        return "%.2f s, of that %.2f s of work (%d fail; made ready in %.0f ms)"
                .formatted((System.nanoTime() - begun) / 1e9, (worked() - worked) / 1e9, failed, compiled);
    }

    /** Of this thread, so that a machine that others use as well can be told from slow rules. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long round(Rules rules) {
        long failed = 0;
        for (int i = 0; i < APPLICATIONS; i++) {
            if (rules.check(answers(i), LocalDate.of(2018, 12, 1), 2018).outcome() == Outcome.FAIL) {
                failed++;
            }
        }
        return failed;
    }

    private static Map<String, Object> answers(int number) {
        var answers = new HashMap<String, Object>();
        for (String key : List.of("revenue", "main_rev", "net_profit", "rd_spend")) {
            for (int year = 1; year <= 3; year++) {
                answers.put(key + "_y" + year, BigDecimal.valueOf(50_000_000L + number * 37L - year * 900_000L, 4));
            }
        }
        answers.put("liabilities", BigDecimal.valueOf(60_000_000L + number, 4));
        answers.put("assets", BigDecimal.valueOf(100_000_000L, 4));
        answers.put("staff", 200 + number % 100);
        answers.put("rd_staff", 20 + number % 40);
        answers.put("founded_on", "2012-0" + (1 + number % 9) + "-01");
        answers.put("niche_since", "2014-0" + (1 + number % 9) + "-01");
        answers.put("inv_patents_main", number % 8);
        answers.put("util_patents", number % 20);
        answers.put("design_patents", number % 3);
        answers.put("main_products", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
        answers.put(
                "standards",
                List.of(
                        Map.of("level", "national", "role", "lead", "published_on", "2017-05-01"),
                        Map.of("level", "other", "role", "participant", "published_on", "2016-05-01")));
        for (String key : List.of("main_product", "chain_position", "customers", "core_tech", "product_renown")) {
            answers.put(key, "示例");
        }
        for (String key : List.of("registered_in_prc", "is_legal_person", "own_brand", "csat_system")) {
            answers.put(key, true);
        }
        return answers;
    }
}
