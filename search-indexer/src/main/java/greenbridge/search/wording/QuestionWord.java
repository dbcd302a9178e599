package greenbridge.search.wording;

import java.util.List;
import java.util.Map;

/** What editors say of a word beyond its letters: its role in a question, and the codes of a thing that say the same. */
public record QuestionWord(String word, Role role, Map<String, List<String>> codes) {
    /** The fields whose codes a word can stand for. */
    public static final List<String> FIELDS = List.of("kind", "procurement", "badges");

    public enum Role {
        /** Has to be met like any word, although it ends in one that has not: 公共机构. */
        NEEDED,
        /** Names the kind of the wanted thing at the end of what is asked for: 公司. Nothing has to say it. */
        KIND,
        /** Asks something about the wanted thing, before it or after it: 申报, 怎么. Nothing has to say it either. */
        ASKING
    }
}
