package greenbridge.mail;

import greenbridge.asset.Resources;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How each mail is worded: as the tenant wants it, else as the files in mails say it. */
@Singleton
class Wordings {
    private static final Logger log = LoggerFactory.getLogger(Wordings.class);

    private final Map<String, Wording> usual = files();
    private final OwnWordingRows own;

    Wordings(OwnWordingRows own) {
        this.own = own;
    }

    /** By name and language, as in verify_zh. */
    static Map<String, Wording> files() {
        var wordings = new HashMap<String, Wording>();
        Resources.under("mails")
                .forEach((file, bytes) -> wordings.put(
                        file.replaceFirst("\\.txt$", ""), Wording.parse(new String(bytes, StandardCharsets.UTF_8))));
        return wordings;
    }

    Wording usual(String template, Language language) {
        Wording wording = usual.get(template + "_" + language.code());
        if (wording == null) {
            throw new IllegalArgumentException("There is no mail called " + template);
        }
        return wording;
    }

    /** Own words from before a release that offers fewer values would leave a gap; then the usual ones speak. */
    Wording of(Tenant tenant, String template, Language language) {
        Wording usual = usual(template, language);
        var wanted = own.find(tenant.id(), template, language).map(each -> new Wording(each.subject(), each.text()));
        if (wanted.isPresent() && !fits(wanted.get(), usual)) {
            log.warn(
                    "The wording of {} for the mail {} does not fit this release and is not used",
                    tenant.slug(),
                    template);
            return usual;
        }
        return wanted.orElse(usual);
    }

    void put(Tenant tenant, String template, Language language, Wording wanted) {
        if (!fits(wanted.checked(), usual(template, language))) {
            throw new IllegalArgumentException("The mail " + template + " has other placeholders, or misses its link");
        }
        own.put(List.of(new OwnWording(tenant.id(), template, language, wanted.subject(), wanted.text())));
    }

    /** Anything may be left out but the link, without which the mail is for nothing. */
    private static boolean fits(Wording wanted, Wording usual) {
        return usual.placeholders().containsAll(wanted.placeholders())
                && (wanted.text().contains("{link}") || !usual.text().contains("{link}"));
    }
}
