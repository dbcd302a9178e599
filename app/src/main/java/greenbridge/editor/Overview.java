package greenbridge.editor;

import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version as a whole: its parts, what is wrong with it, and how it differs from what it comes from. */
@Singleton
class Overview {
    private static final int SHOWN = 300;

    private final Drafts drafts;
    private final Texts texts;

    Overview(Drafts drafts, Texts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    /** @param place its own within the version */
    record PartLine(String name, String place, @Nullable Integer count) {}

    /** @param place where it is mended */
    record Problem(String place, String path, String text) {}

    /**
     * @param national whether it is compared with the national pack that it changes, or with what counts here
     * @param from the version that it is compared with; null where there is none
     * @param more how many differences are not shown
     * @param newer a national version that came after the one it is made from
     */
    record Whole(
            List<PartLine> parts,
            List<Problem> problems,
            boolean national,
            @Nullable Integer from,
            List<Packs.Difference> differences,
            int more,
            @Nullable Integer newer,
            @Nullable String refusal) {}

    /** A rule in words. */
    record RuleLine(
            String id,
            String kind,
            String label,
            String condition,
            @Nullable String clause) {}

    @ReadOnly
    public Whole of(Site site, Draft draft) {
        var base = drafts.base(draft.version());
        var from = base.or(() -> counting(site, draft));
        var differences = from.map(each -> Packs.differences(Packs.write(each.pack()), Packs.write(draft.pack())))
                .orElse(List.of());
        var newest = base.flatMap(each -> drafts.national(draft.programme()))
                .map(PackVersion::version)
                .filter(version -> !Objects.equals(version, draft.version().baseVersion()));
        return new Whole(
                Parts.ALL.stream().map(part -> line(part, draft.pack())).toList(),
                problems(site, draft.pack()),
                base.isPresent(),
                from.map(PackVersion::version).orElse(null),
                differences.stream().limit(SHOWN).toList(),
                Math.max(0, differences.size() - SHOWN),
                newest.orElse(null),
                draft.refused() ? drafts.refusal(draft.version()).orElse(null) : null);
    }

    private Optional<PackVersion> counting(Site site, Draft draft) {
        return drafts.of(site.tenant(), draft.programme()).stream()
                .filter(version -> version.state() == PackVersion.State.RELEASED
                        && version.version() < draft.version().version())
                .findFirst();
    }

    List<Problem> problems(Site site, Pack pack) {
        return Packs.problems(pack).stream()
                .map(problem -> new Problem(
                        Parts.place(problem.path()),
                        problem.path(),
                        texts.in(
                                site.language(),
                                problem.messageKey(),
                                problem.arguments().toArray())))
                .toList();
    }

    private static PartLine line(Part part, Pack pack) {
        return part.single()
                ? new PartLine(part.name(), part.name() + "/" + SinglePart.ALL, null)
                : new PartLine(part.name(), part.name(), part.items(pack, false).size());
    }

    static List<RuleLine> rules(Pack pack, boolean english) {
        return pack.rules().stream()
                .map(rule -> new RuleLine(
                        rule.id(),
                        "editor.kind." + rule.kind().name().toLowerCase(java.util.Locale.ROOT),
                        rule.label(english),
                        InWords.of(rule.test(), pack, english),
                        rule.clause()))
                .toList();
    }
}
