package greenbridge.account;

import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import java.util.function.UnaryOperator;

/**
 * In whose name a mail goes out.
 *
 * @param link the whole address of a place inside the portal
 */
public record Letterhead(Tenant tenant, Language language, UnaryOperator<String> link) {
    String portal(Language in) {
        return tenant.portal(in);
    }

    String link(String path, String token) {
        return link.apply(path) + "?token=" + token;
    }
}
