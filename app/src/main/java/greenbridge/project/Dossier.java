package greenbridge.project;

import greenbridge.consent.Part;
import greenbridge.effect.Effect;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project, put together when somebody looks.
 *
 * @param revision of what is stored; 0 where nothing is yet
 * @param checkedAt when the owner last said that the figures hold
 * @param effect of a year's savings by the factors of today; null where no savings are known
 */
public record Dossier(
        Project project,
        int revision,
        @Nullable LocalDateTime checkedAt,
        Facts facts,
        List<Paper> papers,
        List<Item> checklist,
        @Nullable Effect effect,
        List<Gate> gates) {

    public Dossier {
        papers = List.copyOf(papers);
        checklist = List.copyOf(checklist);
        gates = List.copyOf(gates);
    }

    /**
     * Something that a bank asks for.
     *
     * @param key of its name
     * @param field where in the form it is filled in
     * @param checkedAt when somebody last looked whether it still holds
     */
    public record Item(
            Part part,
            String key,
            String field,
            boolean there,
            @Nullable LocalDateTime checkedAt) {}

    /** What a bank sees to whom these parts were opened: of the others nothing is left, not even a gap. */
    Dossier only(Set<Part> parts) {
        return new Dossier(
                project,
                revision,
                checkedAt,
                facts.only(parts),
                parts.contains(Part.PAPERS) ? papers : List.of(),
                checklist.stream().filter(item -> parts.contains(item.part())).toList(),
                parts.contains(Part.FIGURES) ? effect : null,
                parts.contains(Part.FIGURES) ? gates : List.of());
    }

    public List<Item> gaps() {
        return checklist.stream().filter(item -> !item.there()).toList();
    }

    public List<Item> of(Part part) {
        return checklist.stream().filter(item -> item.part() == part).toList();
    }

    /** Whether a hard gate keeps it from being recommended. */
    public boolean blocked() {
        return gates.stream().anyMatch(Gate::blocks);
    }

    public List<Gate> blocking() {
        return gates.stream().filter(Gate::blocks).toList();
    }
}
