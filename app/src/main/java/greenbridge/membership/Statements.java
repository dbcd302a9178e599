package greenbridge.membership;

import static greenbridge.membership.StatementForm.orNull;
import static greenbridge.membership.StatementForm.text;

import greenbridge.form.Problems;
import greenbridge.mail.MailAddress;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about an organisation, and says what is wrong with it. */
@Singleton
class Statements {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9() -]{4,38}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]|://|(?i:\\bwww\\.)");

    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Texts texts;

    Statements(Areas areas, Vocabulary vocabulary, Texts texts) {
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    record Read(Stated stated, Problems problems) {}

    List<Area> areas(Tenant tenant) {
        return tenant.national()
                ? areas.all().stream()
                        .filter(area -> area.code().endsWith("0000"))
                        .toList()
                : areas.of(tenant);
    }

    Collection<Term> industries() {
        return vocabulary.industries();
    }

    /** With everything that a new record needs. */
    Read read(Site site, StatementForm form) {
        var found = new ArrayList<Problems.Problem>();
        var code = CreditCode.of(text(form.creditCode()));
        if (code.isEmpty()) {
            found.add(new Problems.Problem("creditCode", wrongCode(site, text(form.creditCode()))));
        }
        check(site, found, "nameZh", name(form.nameZh(), 200, true));
        check(site, found, "nameEn", name(form.nameEn(), 300, false));
        check(site, found, "kind", Unit.KINDS.contains(text(form.kind())) ? null : "membership.wrong.kind");
        boolean placed =
                areas(site.tenant()).stream().anyMatch(area -> area.code().equals(form.area()));
        check(site, found, "area", placed ? null : "membership.wrong.area");
        String industry = orNull(form.industry());
        boolean named = industry == null || vocabulary.industry(industry).isPresent();
        check(site, found, "industry", named ? null : "membership.wrong.industry");
        contact(site, found, form.contactName(), form.contactPhone(), form.contactEmail());
        var stated = new Stated(
                code.map(CreditCode::value).orElse(null),
                text(form.nameZh()),
                orNull(form.nameEn()),
                text(form.kind()),
                orNull(form.area()),
                industry,
                orNull(form.contactName()),
                orNull(form.contactPhone()),
                orNull(form.contactEmail()));
        return new Read(stated, new Problems(List.copyOf(found)));
    }

    /** Who can be asked, and one way to reach that person. */
    void contact(
            Site site,
            List<Problems.Problem> found,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        String who = text(name);
        check(site, found, "contactName", who.isEmpty() || who.length() > 100 ? "membership.wrong.contact" : null);
        boolean reached = !text(phone).isEmpty() || !text(email).isEmpty();
        boolean dialled = text(phone).isEmpty() || PHONE.matcher(text(phone)).matches();
        check(
                site,
                found,
                "contactPhone",
                !reached ? "membership.wrong.reach" : dialled ? null : "membership.wrong.phone");
        boolean written = text(email).isEmpty() || MailAddress.of(text(email)).isPresent();
        check(site, found, "contactEmail", written ? null : "membership.wrong.email");
    }

    String said(Site site, String key, Object... details) {
        return texts.in(site.language(), key, details);
    }

    private String wrongCode(Site site, String typed) {
        return CreditCode.fault(typed)
                .filter(fault -> !typed.isEmpty())
                .map(fault -> said(site, fault.key(), fault.details().toArray()))
                .orElseGet(() -> said(site, "membership.wrong.code"));
    }

    private static @Nullable String name(@Nullable String typed, int most, boolean needed) {
        String name = StatementForm.text(typed);
        if (name.isEmpty()) {
            return needed ? "membership.wrong.name" : null;
        }
        boolean plain = name.length() <= most && !UNPRINTABLE.matcher(name).find();
        return plain ? null : "membership.wrong.name.plain";
    }

    private void check(Site site, List<Problems.Problem> found, String field, @Nullable String key) {
        if (key != null) {
            found.add(new Problems.Problem(field, said(site, key)));
        }
    }
}
