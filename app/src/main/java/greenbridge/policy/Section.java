package greenbridge.policy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;

/** A stretch of a document under one heading; position 0 is what goes before the first. */
@MappedEntity("policy_section")
public record Section(
        int tenantId, @Id long id, long policyId, int position, int depth, String heading, String trail, String body) {

    public List<String> paragraphs() {
        return body.lines().toList();
    }

    /** The headings above it and its own, from the outside in. */
    List<String> way() {
        return position == 0 || trail.isEmpty() ? List.of() : List.of(trail.split(Outline.STEP, -1));
    }
}
