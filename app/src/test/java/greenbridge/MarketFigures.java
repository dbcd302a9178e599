package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of the whole portal as an official reads them on the page of statistics; one that is not there is nought. */
record MarketFigures(Map<String, Integer> found) {
    private static final List<String> CODES = List.of(
            "needs",
            "needs_awarded",
            "needs_open",
            "products",
            "projects",
            "outgoing",
            "incoming",
            "loans",
            "amount",
            "benefit");

    static MarketFigures read(Walker official) {
        official.open("workbench/statistics");
        var found = new HashMap<String, Integer>();
        for (String code : CODES) {
            var cell = official.page().locator("#figure-" + code);
            String digits = cell.count() == 0 ? "" : cell.innerText().replaceAll("[^0-9]", "");
            found.put(code, digits.isEmpty() ? 0 : Integer.parseInt(digits));
        }
        return new MarketFigures(Map.copyOf(found));
    }

    /** What is not named stays as it was. Money with parts of 万元 is shown rounded, so it may seem to have grown by one more. */
    void grewBy(Map<String, Integer> wanted, MarketFigures now) {
        for (String code : CODES) {
            int more = wanted.getOrDefault(code, 0);
            assertThat(now.of(code) - of(code)).as(code).isBetween(more, code.equals("benefit") ? more + 1 : more);
        }
    }

    private int of(String code) {
        return found.getOrDefault(code, 0);
    }
}
