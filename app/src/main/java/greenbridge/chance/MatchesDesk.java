package greenbridge.chance;

import greenbridge.form.Problems;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out energy users beside technologies, for officials. */
@Singleton
class MatchesDesk {
    static final String PATH = "workbench/matches";

    private final EnergyUsers users;
    private final Technologies technologies;
    private final Runs runs;
    private final Words words;
    private final Areas areas;
    private final Vocabulary vocabulary;

    MatchesDesk(
            EnergyUsers users, Technologies technologies, Runs runs, Words words, Areas areas, Vocabulary vocabulary) {
        this.users = users;
        this.technologies = technologies;
        this.runs = runs;
        this.words = words;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /** @param foreign whether the name stays Chinese on an English page */
    record Line(
            EnergyUser user,
            String name,
            boolean foreign,
            @Nullable String area,
            @Nullable String industry,
            List<Technologies.Fitting> fitting) {}

    /**
     * What a page of the list shows.
     *
     * @param whole whether this official may have all computed again
     * @param told whether an enterprise has just been told
     */
    record MatchesPage(
            Site site,
            Actor actor,
            EnergyUsers.Filter filter,
            List<Line> lines,
            @Nullable String next,
            List<Area> areas,
            Collection<Term> industries,
            Optional<Runs.Progress> progress,
            boolean whole,
            boolean told,
            Problems problems)
            implements Page {}

    /** A part of the list, and after which one it goes on. */
    record Part(List<Line> lines, Optional<Long> after) {}

    MatchesPage page(Site site, Actor actor, EnergyUsers.Filter filter, long after, boolean told, Problems problems) {
        var part = part(site, actor, filter, after, technologies.on(site));
        return new MatchesPage(
                site,
                actor,
                filter,
                part.lines(),
                part.after()
                        .map(last -> site.links().to(PATH + "?" + filter.query() + "&after=" + last))
                        .orElse(null),
                areas.of(site.tenant()).stream()
                        .filter(area -> actor.reaches(Permission.FINANCE, area.code()))
                        .toList(),
                vocabulary.industries(),
                runs.newest(site.tenant()),
                actor.reaches(Permission.FINANCE, null),
                told,
                problems);
    }

    Part part(Site site, Actor actor, EnergyUsers.Filter filter, long after, Technologies.Table table) {
        var found = users.of(site.tenant(), actor, filter, after);
        var shown = found.stream()
                .limit(EnergyUsers.PAGE)
                .map(user -> new Line(
                        user,
                        user.name(site.english()),
                        site.english() && user.nameEn() == null,
                        words.area(site, user.area()),
                        words.industry(site, user.industry()),
                        table.of(user.industry())))
                .toList();
        return new Part(
                shown,
                found.size() > EnergyUsers.PAGE
                        ? Optional.of(shown.getLast().user().id())
                        : Optional.empty());
    }
}
