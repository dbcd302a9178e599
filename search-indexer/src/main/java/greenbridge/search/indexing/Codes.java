package greenbridge.search.indexing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Codes together with those above them, so that the parent of a facet finds its children. */
public final class Codes {
    private Codes() {}

    /** ES01 lies in ES. */
    public static Set<String> sectors(Collection<String> codes) {
        var all = new LinkedHashSet<String>();
        for (String code : codes) {
            all.add(code);
            String letters = code.replaceFirst("\\d.*$", "");
            if (!letters.isEmpty()) {
                all.add(letters);
            }
        }
        return all;
    }

    /** I04.1 lies in I04. */
    public static Set<String> industries(Collection<String> codes) {
        var all = new LinkedHashSet<String>();
        for (String code : codes) {
            for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
                all.add(code.substring(0, end));
            }
        }
        return all;
    }

    /** 140105 lies in 140100 and 140000. */
    public static Set<String> areas(String code) {
        var all = new LinkedHashSet<String>();
        all.add(code);
        if (code.length() == 6) {
            all.add(code.substring(0, 4) + "00");
            all.add(code.substring(0, 2) + "0000");
        }
        return all;
    }
}
