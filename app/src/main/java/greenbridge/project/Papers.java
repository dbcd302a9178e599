package greenbridge.project;

import greenbridge.file.Files;
import greenbridge.file.Opened;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.id.Ids;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The papers of dossiers. */
@Singleton
class Papers {
    /** As files know whose they are. */
    static final String KIND = "project-dossier";

    static final int MOST = 60;

    private final Files files;
    private final PaperRows rows;
    private final Clock clock;

    Papers(Files files, PaperRows rows, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    @ReadOnly
    List<Paper> of(Tenant home, Project project) {
        return of(home, List.of(project.publicId())).getOrDefault(project.publicId(), List.of());
    }

    /** By project, in the order of their places. */
    @ReadOnly
    Map<String, List<Paper>> of(Tenant home, Collection<String> projects) {
        var checked = rows.of(home.id(), projects).stream().collect(Collectors.groupingBy(StoredPaper::projectId));
        var papers = new HashMap<String, List<Paper>>();
        files.placed(home, KIND, projects)
                .forEach((project, placed) ->
                        papers.put(project, papers(placed, checked.getOrDefault(project, List.of()))));
        return papers;
    }

    private static List<Paper> papers(List<Files.Placed> files, List<StoredPaper> stored) {
        Map<String, LocalDateTime> checked = stored.stream()
                .collect(Collectors.toMap(StoredPaper::file, StoredPaper::checkedAt, (one, again) -> one));
        return files.stream()
                .map(placed -> new Paper(
                        PaperKind.of(placed.slot()).orElse(PaperKind.OTHER),
                        checked.getOrDefault(
                                placed.file().publicId(), placed.file().uploadedAt()),
                        placed.file()))
                .sorted(Comparator.comparing(Paper::kind)
                        .thenComparing(paper -> paper.file().id()))
                .toList();
    }

    @ReadOnly
    Optional<Paper> find(Tenant home, Project project, String file) {
        return of(home, project).stream()
                .filter(paper -> paper.file().publicId().equals(file))
                .findFirst();
    }

    @Transactional
    void attach(Tenant home, Actor actor, Project project, Map<Slot, Stored> received) {
        received.forEach((slot, file) -> {
            files.use(home, actor.person(), file.publicId(), KIND, project.publicId(), slot.name());
            rows.insert(new StoredPaper(
                    home.id(),
                    Ids.next(),
                    project.publicId(),
                    file.publicId(),
                    LocalDateTime.now(clock),
                    actor.person().id()));
        });
    }

    /** Whether it is there. */
    @Transactional
    boolean check(Tenant home, Actor actor, Project project, Paper paper) {
        return rows.check(
                        home.id(),
                        project.publicId(),
                        paper.file().publicId(),
                        LocalDateTime.now(clock),
                        actor.person().id())
                == 1;
    }

    @Transactional
    boolean remove(Tenant home, Project project, Paper paper) {
        rows.delete(home.id(), project.publicId(), paper.file().publicId());
        return files.drop(home, paper.file().publicId(), KIND, project.publicId());
    }

    /** For whoever was found to have a consent: no other road leads a bank to it. */
    @ReadOnly
    Opened taken(Tenant home, Project project, String file) {
        return files.published(home, KIND, project.publicId(), file);
    }
}
