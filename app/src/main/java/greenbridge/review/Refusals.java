package greenbridge.review;

import greenbridge.form.Problems;
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
        var problems = Problems.one(field, texts.in(site.language(), key, arguments));
        var now = sheets.find(site.tenant(), sheet.publicId()).orElse(sheet);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(desk.page(site, actor, now, 1, problems));
    }

    /** With what was typed on a page of it, as long as it can be written. */
    HttpResponse<?> typed(int page, Site site, Actor actor, Sheet sheet, Contents contents, String key) {
        var now = sheets.find(site.tenant(), sheet.publicId()).orElse(sheet);
        if (now.state() != Sheet.State.DRAFT) {
            return of(site, actor, sheet, "sheet", "review.sheet.wrong.late");
        }
        var problems = Problems.one("titleZh", texts.in(site.language(), key));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(desk.page(site, actor, now, contents, page, problems));
    }
}
