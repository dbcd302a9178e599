package greenbridge.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name that a file is kept under: what its owner called it, without what a name can do to those who read it. */
final class FileName {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, what turns the direction of text, what cannot be seen, halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%]");

    private FileName() {}

    static String of(String said) {
        String bare =
                FOLDERS.matcher(Normalizer.normalize(said, Normalizer.Form.NFC)).replaceFirst("");
        String seen = UNSEEN.matcher(bare).replaceAll("");
        String plain = FORBIDDEN
                .matcher(seen)
                .replaceAll("_")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 || plain.length() - dot > LONGEST_ENDING ? "" : plain.substring(dot);
        String stem = plain.substring(0, plain.length() - ending.length());
        int most = LONGEST - ending.length();
        String cut = stem.codePointCount(0, stem.length()) <= most
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, most)).strip();
        return cut.isEmpty() ? "file" + ending : cut + ending;
    }
}
