package greenbridge.match;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a thing, as far as a rule asks for it.
 *
 * @param source the catalog where it is listed, or what else the facts are from
 * @param listed whether it is on its list on the day
 * @param saving in percent
 * @param money in 万元: what it costs, or the smallest project that a company takes
 * @param holder of an entry or a case, the company
 */
record Facts(
        String kind,
        Key key,
        String publicId,
        String name,
        @Nullable String nameEn,
        String path,
        boolean sample,
        List<String> sectors,
        List<String> industries,
        @Nullable String area,
        String text,
        String source,
        boolean listed,
        @Nullable BigDecimal saving,
        @Nullable BigDecimal capacity,
        @Nullable String unit,
        @Nullable BigDecimal money,
        @Nullable String regions,
        boolean verified,
        @Nullable Key holder) {

    boolean serves() {
        return kind.equals("emc") || kind.equals("service");
    }
}
