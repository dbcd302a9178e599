package greenbridge.words;

import greenbridge.search.wording.QuestionWord.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a word does in a question, and the codes of what it says. */
@MappedEntity("question_word")
public record QuestionWord(
        int tenantId,
        @Id String word,
        Role role,
        @TypeDef(type = DataType.JSON) Map<String, List<String>> codes,
        @Nullable String source) {

    /** The kinds of things that the word stands for. */
    public List<String> kinds() {
        return codes.getOrDefault("kind", List.of());
    }
}
