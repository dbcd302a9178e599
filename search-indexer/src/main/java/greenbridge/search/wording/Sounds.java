package greenbridge.search.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Pinyin of a text, as words for the index: its syllables in order, and the initials of each three neighbours. A phrase
 * of them finds a run of characters and nothing else, so that jnhb finds 节能环保 without a lexicon. 陕西 is kept apart
 * from 山西 as the standard does it: shaanxi, SN.
 */
public record Sounds(List<String> syllables, List<String> initials) {
    static final String SHAANXI = "shaan";
    private static final int GRAM = 3;
    private static final int LONGEST_QUESTION = 40;

    public static Sounds of(String text) {
        var syllables = new ArrayList<String>();
        var initials = new ArrayList<String>();
        int i = 0;
        while (i < text.length()) {
            if (Syllables.of(text.charAt(i)) == null) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && Syllables.of(text.charAt(end)) != null) {
                end++;
            }
            run(text.substring(i, end), syllables, initials);
            i = end;
        }
        return new Sounds(syllables, initials);
    }

    /** What latin letters may stand for; null where they can be no pinyin. */
    public static @Nullable Sounds asked(String letters) {
        String small = letters.toLowerCase(Locale.ROOT);
        if (!Wording.isLatin(small) || small.length() < GRAM || small.length() > LONGEST_QUESTION) {
            return null;
        }
        return new Sounds(
                Syllables.read(small).stream()
                        .map(reading -> String.join(" ", reading))
                        .toList(),
                letters.equals(small) ? List.of(grams(small)) : List.of());
    }

    /** jie neng huan bao as jnhb. */
    public static String initialsOf(String syllables) {
        var letters = new StringBuilder();
        for (String syllable : syllables.split(" ", -1)) {
            letters.append(syllable, 0, Math.min(1, syllable.length()));
        }
        return letters.toString();
    }

    private static void run(String han, List<String> syllables, List<String> initials) {
        var sounds = new ArrayList<String>();
        var letters = new StringBuilder();
        for (int i = 0; i < han.length(); i++) {
            boolean shaanxi = han.startsWith("陕西", i);
            boolean xiOfShaanxi = i > 0 && han.startsWith("陕西", i - 1);
            String sound = shaanxi ? SHAANXI : String.valueOf(Syllables.of(han.charAt(i)));
            sounds.add(sound);
            letters.append(xiOfShaanxi ? 'n' : sound.charAt(0));
        }
        add(sounds, letters.toString(), syllables, initials);
        for (int i = 0; i < han.length(); i++) {
            String second = Syllables.second(han.charAt(i));
            if (second != null) {
                int from = Math.max(0, i - GRAM);
                int until = Math.min(han.length(), i + GRAM + 1);
                var other = new ArrayList<>(sounds.subList(from, until));
                other.set(i - from, second);
                String before = letters.substring(from, i);
                String after = letters.substring(i + 1, until);
                add(other, before + second.charAt(0) + after, syllables, initials);
            }
        }
    }

    private static void add(List<String> sounds, String letters, List<String> syllables, List<String> initials) {
        syllables.add(String.join(" ", sounds));
        if (letters.length() >= GRAM) {
            initials.add(grams(letters));
        }
    }

    private static String grams(String letters) {
        var grams = new ArrayList<String>();
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.add(letters.substring(i, i + GRAM));
        }
        return String.join(" ", grams);
    }
}
