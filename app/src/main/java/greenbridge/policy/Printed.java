package greenbridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as its copy has it, paragraph by paragraph. Taken away is what the copying added: characters of no meaning, page footers,
 * page breaks, marks of layout, the carrier's links; and how to reach individuals. Everything else stays as printed.
 */
record Printed(List<Paragraph> paragraphs) {
    /**
     * @param title whether the copy marks it as a heading
     * @param apart whether an empty line goes before it
     */
    record Paragraph(String text, boolean title, boolean apart) {}

    private static final Pattern FOOTER = Pattern.compile("(?m)^北京关键要素科技有限公司 *电话.*\\R网址：.*$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern REACH = Pattern.compile("\\d{3,4}-\\d{7,8}|\\S+@\\S+");
    private static final Pattern CONTACTS = Pattern.compile("^联系人[^。]{0,6}[：:].*");
    private static final Pattern LINKS = Pattern.compile("^相关链接[：:]?$");
    private static final Pattern POSTCODE = Pattern.compile("^\\d{6}。?$");
    private static final Pattern OPENING =
            Pattern.compile("^(——|--|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.．、:]|第\\S{1,4}[章条]|附件|专栏|相关链接).*");
    private static final String ENDINGS = "。；：！？…”）》;:.!?)";
    /** Shorter lines are lines of their own: signatures, dates, names of annexes. */
    private static final int FULL_LINE = 25;

    static Printed of(String copy) {
        String text =
                FOOTER.matcher(copy.replace("\uE004", "").replace("\uE00B", "")).replaceAll("");
        var lines = new ArrayList<Paragraph>();
        boolean apart = false;
        for (String line : text.lines().toList()) {
            String bare = line.replaceAll("^[\\s\u3000]+|[\\s\u3000]+$", "");
            if (bare.isEmpty()) {
                apart = true;
            } else {
                lines.add(new Paragraph(plain(bare), bare.startsWith("#"), apart));
                apart = false;
            }
        }
        return new Printed(joined(withoutContacts(lines)));
    }

    /** What stands under the heading that names this title, up to the links that the carrier put after it. */
    Printed part(String title) {
        int from = 0;
        while (!names(paragraphs.get(from), title)) {
            from++;
        }
        int to = from;
        while (to < paragraphs.size()
                && !LINKS.matcher(paragraphs.get(to).text()).matches()) {
            to++;
        }
        return new Printed(paragraphs.subList(from, to));
    }

    String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    private static boolean names(Paragraph paragraph, String title) {
        return paragraph.title()
                && paragraph.text().replace("关于印发", "").replace(" ", "").contains(title.replace("关于印发", ""));
    }

    private static String plain(String line) {
        return LINK.matcher(line)
                .replaceAll("$1")
                .replaceFirst("^#+ *", "")
                .replaceFirst("^- (?=\\S)", "")
                .replaceAll("\\*\\*|</?b>", "")
                .replaceAll("<(https?://[^>]*)>", "$1")
                .replaceAll("\\\\+_", "_")
                .replace('\t', ' ')
                .strip();
    }

    /** After "联系人及电话：" a name goes before each number; elsewhere only the line with the number goes. */
    private static List<Paragraph> withoutContacts(List<Paragraph> lines) {
        var kept = new ArrayList<Paragraph>();
        boolean naming = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (CONTACTS.matcher(text).matches()) {
                naming = true;
                continue;
            }
            boolean reach = REACH.matcher(text).find();
            boolean beforeReach = i + 1 < lines.size()
                    && REACH.matcher(lines.get(i + 1).text()).find();
            naming = naming && (reach || beforeReach);
            if (!reach && !naming) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static List<Paragraph> joined(List<Paragraph> lines) {
        var whole = new ArrayList<Paragraph>();
        for (Paragraph line : lines) {
            if (!whole.isEmpty() && goesOn(whole.getLast(), line)) {
                var first = whole.removeLast();
                whole.add(new Paragraph(first.text() + line.text(), first.title(), first.apart()));
            } else {
                whole.add(line);
            }
        }
        return List.copyOf(whole);
    }

    private static boolean goesOn(Paragraph first, Paragraph next) {
        if (POSTCODE.matcher(next.text()).matches()) {
            return first.text().endsWith("邮编：");
        }
        return next.apart()
                && !first.title()
                && !next.title()
                && first.text().length() >= FULL_LINE
                && ENDINGS.indexOf(first.text().charAt(first.text().length() - 1)) < 0
                && !OPENING.matcher(next.text()).matches();
    }
}
