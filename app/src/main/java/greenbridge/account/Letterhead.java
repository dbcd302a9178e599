package greenbridge.account;

import greenbridge.site.Links;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import java.util.function.UnaryOperator;

/**
 * In whose name a mail goes out.
 *
 * @param link the whole address of a place inside the portal
 * @param then where whoever follows a link goes on to, empty for nowhere in particular
 */
public record Letterhead(Tenant tenant, Language language, UnaryOperator<String> link, String then) {
    String portal(Language in) {
        return tenant.portal(in);
    }

    String link(String path, String token) {
        return Links.onward(link.apply(path) + "?token=" + token, then);
    }
}
