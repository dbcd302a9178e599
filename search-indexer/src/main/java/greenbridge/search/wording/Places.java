package greenbridge.search.wording;

import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of places, long and short, so that 太原 also finds what lies in 太原市 without saying so. */
@Singleton
public final class Places {
    public static final String WHOLE_COUNTRY = "100000";

    private static final List<String> ENDINGS =
            List.of("回族自治州", "藏族自治州", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "省", "市", "州", "县", "区");

    private static final int LONGEST = 12;

    private final Map<String, Set<String>> codes = new HashMap<>();

    @Inject
    Places(Areas areas) {
        this(areas.all());
    }

    public Places(Collection<Area> areas) {
        for (Area area : areas) {
            if (!area.code().equals(WHOLE_COUNTRY)) {
                add(area.nameZh(), area.code());
                add(Wording.key(area.nameEn()), area.code());
                for (String ending : ENDINGS) {
                    String name = area.nameZh();
                    if (name.endsWith(ending) && name.length() - ending.length() > 1) {
                        add(name.substring(0, name.length() - ending.length()), area.code());
                        break;
                    }
                }
            }
        }
    }

    /** The codes of all places of this name; none when it is not a name of a place. */
    public Set<String> named(String text) {
        return codes.getOrDefault(Wording.key(text), Set.of());
    }

    /** How much of the beginning of a text is the name of a place. */
    int prefixOf(String text) {
        for (int length = Math.min(text.length(), LONGEST); length > 1; length--) {
            if (codes.containsKey(text.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    boolean anyIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (prefixOf(text.substring(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(name, any -> new HashSet<>()).add(code);
    }
}
