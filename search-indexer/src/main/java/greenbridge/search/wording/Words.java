package greenbridge.search.wording;

import greenbridge.search.Understood.Kind;
import greenbridge.search.wording.QuestionWord.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words one tenant knows: synonyms both ways or one way, misprints with what they should be, words with a role. */
public final class Words {
    public static final Words NONE = new Words(List.of(), Map.of(), List.of());

    private final Map<String, List<Expansion>> expansions = new HashMap<>();
    private final Map<String, String> corrections = new HashMap<>();
    private final Map<String, QuestionWord> roles = new HashMap<>();
    private int longest = 1;

    /** A set of synonyms as editors keep it. The head of a narrower or soft set leads to its terms, not back. */
    public record Group(Kind kind, String head, List<String> terms) {}

    public Words(List<Group> groups, Map<String, String> corrections, List<QuestionWord> roles) {
        for (Group group : groups) {
            var all = new ArrayList<String>(List.of(group.head()));
            all.addAll(group.terms());
            if (group.kind() == Kind.EQUIVALENT) {
                all.forEach(term -> add(term, all, Kind.EQUIVALENT));
            } else {
                add(group.head(), group.terms(), group.kind());
            }
        }
        corrections.forEach((wrong, right) -> {
            if (!Wording.key(wrong).isEmpty()) {
                this.corrections.put(Wording.key(wrong), right);
                longest = Math.max(longest, Wording.key(wrong).length());
            }
        });
        for (QuestionWord each : roles) {
            this.roles.put(Wording.key(each.word()), each);
            longest = Math.max(longest, Wording.key(each.word()).length());
        }
    }

    public List<Expansion> of(String term) {
        return expansions.getOrDefault(Wording.key(term), List.of());
    }

    public boolean knows(String term) {
        return isTerm(Wording.key(term));
    }

    public Map<String, List<String>> codes(String term) {
        QuestionWord said = roles.get(Wording.key(term));
        return said == null ? Map.of() : said.codes();
    }

    /** The longest known term that starts here, as its length; latin ones only as whole words, single characters never. */
    int termAt(String key, int from) {
        for (int length = Math.min(longest, key.length() - from); length > 1; length--) {
            if (isTerm(key.substring(from, from + length)) && isWhole(key, from, from + length)) {
                return length;
            }
        }
        return 0;
    }

    /** How much of the end of a stretch nothing has to say; none where that is part of a longer known term. */
    int optionalBefore(String key, int from, int end) {
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            Role role = role(key, end - length, end);
            if (role != null) {
                return role == Role.NEEDED ? 0 : length;
            }
        }
        return 0;
    }

    /** The same of its beginning, where only words that ask can stand: 企业技术中心 is no 中心. */
    int askingAt(String key, int from, int end) {
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            Role role = role(key, from, from + length);
            if (role != null) {
                return role == Role.ASKING ? length : 0;
            }
        }
        return 0;
    }

    /** Null where no word is known here. A term of one character is no reason to keep what follows it. */
    private @Nullable Role role(String key, int from, int end) {
        String word = key.substring(from, end);
        QuestionWord said = isWhole(key, from, end) ? roles.get(word) : null;
        if (said != null) {
            return said.role();
        }
        return end - from > 1 && expansions.containsKey(word) && isWhole(key, from, end) ? Role.NEEDED : null;
    }

    int misprintAt(String key, int from) {
        for (int length = Math.min(longest, key.length() - from); length > 1; length--) {
            if (corrections.containsKey(key.substring(from, from + length)) && isWhole(key, from, from + length)) {
                return length;
            }
        }
        return 0;
    }

    @Nullable
    String correction(String misprint) {
        return corrections.get(misprint);
    }

    /** What a question is cut at: a word with others of its kind, or with codes of its own. */
    private boolean isTerm(String key) {
        QuestionWord said = roles.get(key);
        return expansions.containsKey(key)
                || (said != null && said.role() == Role.NEEDED && !said.codes().isEmpty());
    }

    private void add(String term, List<String> others, Kind kind) {
        String key = Wording.key(term);
        if (key.isEmpty()) {
            return;
        }
        longest = Math.max(longest, key.length());
        var known = new ArrayList<>(expansions.getOrDefault(key, List.of()));
        for (String other : others) {
            String text = Wording.of(other, 100);
            boolean itself = text.toLowerCase(Locale.ROOT).equals(key);
            if (!text.isEmpty()
                    && !itself
                    && known.stream().noneMatch(one -> one.text().equalsIgnoreCase(text))) {
                known.add(new Expansion(text, kind));
            }
        }
        if (!known.isEmpty()) {
            expansions.put(key, Collections.unmodifiableList(known));
        }
    }

    /** EMC is not a word in EMCO. */
    private static boolean isWhole(String key, int start, int end) {
        return !(isAlphanumeric(key, start - 1) && isAlphanumeric(key, start))
                && !(isAlphanumeric(key, end - 1) && isAlphanumeric(key, end));
    }

    private static boolean isAlphanumeric(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) < 128 && Character.isLetterOrDigit(text.charAt(i));
    }
}
