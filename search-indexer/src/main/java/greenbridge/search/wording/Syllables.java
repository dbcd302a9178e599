package greenbridge.search.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** How characters sound, without tones: a table made once, because the library looks each one up anew. */
final class Syllables {
    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FA5;
    private static final String[] SOUNDS = new String[LAST - FIRST + 1];
    private static final Set<String> KNOWN = new HashSet<>();
    private static final int LONGEST = 6;
    private static final int MOST_READINGS = 4;

    /** Second readings that titles here really use; the library gives all that ever were. */
    private static final Map<Character, String> SECOND = Map.of(
            '长', "chang", '重', "chong", '行', "hang", '厦', "xia", '调', "tiao", '都', "dou", '传', "chuan", '朝', "chao",
            '率', "shuai", '量', "liang");

    static {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            for (int c = FIRST; c <= LAST; c++) {
                String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) c, format);
                if (readings != null && readings.length > 0) {
                    SOUNDS[c - FIRST] = readings[0];
                    if (readings[0].matches(".*[aeiouv].*")) {
                        KNOWN.add(readings[0]);
                    }
                }
            }
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new ExceptionInInitializerError(e);
        }
        KNOWN.add(Sounds.SHAANXI);
    }

    private Syllables() {}

    static @Nullable String of(char c) {
        return c < FIRST || c > LAST ? null : SOUNDS[c - FIRST];
    }

    static @Nullable String second(char c) {
        String second = SECOND.get(c);
        return second == null || second.equals(of(c)) ? null : second;
    }

    /** The ways to read letters as at least two whole syllables: xian is one syllable, xianshi two, fangan fan gan and fang an. */
    static List<List<String>> read(String letters) {
        var readings = new ArrayList<List<String>>();
        read(letters, 0, new ArrayList<>(), readings);
        return readings;
    }

    private static void read(String letters, int from, List<String> sofar, List<List<String>> readings) {
        if (from == letters.length()) {
            if (sofar.size() > 1) {
                readings.add(List.copyOf(sofar));
            }
            return;
        }
        for (int end = Math.min(letters.length(), from + LONGEST); end > from; end--) {
            String syllable = letters.substring(from, end);
            if (readings.size() < MOST_READINGS && KNOWN.contains(syllable)) {
                sofar.add(syllable);
                read(letters, end, sofar, readings);
                sofar.removeLast();
            }
        }
    }
}
