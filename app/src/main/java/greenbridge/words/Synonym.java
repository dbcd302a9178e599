package greenbridge.words;

import greenbridge.search.Understood;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that mean the same as the head, or that a question for the head finds too. */
@MappedEntity("synonym_set")
public record Synonym(
        int tenantId,
        @Id long id,
        Understood.Kind kind,
        String head,
        @TypeDef(type = DataType.JSON) List<String> terms,
        @Nullable String source) {

    public String joined() {
        return String.join("、", terms);
    }
}
