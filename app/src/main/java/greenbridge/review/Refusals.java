package greenbridge.review;

import greenbridge.membership.Problems;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Shows a sheet again as it is now, with why nothing was done to it. */
@Singleton
class Refusals {
    private final Sheets sheets;
    private final SheetDesk desk;
    private final Texts texts;

    Refusals(Sheets sheets, SheetDesk desk, Texts texts) {
        this.sheets = sheets;
        this.desk = desk;
        this.texts = texts;
    }

    HttpResponse<?> of(Site site, Actor actor, Sheet sheet, String field, String key, Object... arguments) {
        return at(1, site, actor, sheet, field, key, arguments);
    }

    /** On a page of it. */
    HttpResponse<?> at(int page, Site site, Actor actor, Sheet sheet, String field, String key, Object... arguments) {
        var problems = Problems.one(field, texts.in(site.language(), key, arguments));
        var now = sheets.find(site.tenant(), sheet.publicId()).orElse(sheet);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(desk.page(site, actor, now, page, problems));
    }
}
