package greenbridge.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a text at its headings. A heading with nothing of its own under it is only part of the way to those below. */
final class Outline {
    static final String STEP = " › ";
    /** About a screen: longer is hard to quote and blurs what a hit is about. */
    static final int LONGEST = 1500;

    /** The longest first sentence that still names what follows it. */
    private static final int LONGEST_HEADING = 45;
    /** A numbered item is worth a section of its own when this much follows its name. */
    private static final int WORTH_A_SECTION = 60;

    private static final String NUMBER = "[一二三四五六七八九十]+";
    private static final Pattern ARTICLE = Pattern.compile("^(第" + NUMBER + "条)\\s+(.*)");

    private enum Rank {
        CHAPTER("^(第" + NUMBER + "章|" + NUMBER + "、).*"),
        ACTION("^行动" + NUMBER + "[：:].*"),
        CLAUSE("^[（(]" + NUMBER + "[）)].*"),
        BOX("^专栏\\d+[：:].*"),
        ITEM("^\\d{1,3}[.．、].*"),
        ANNEX("^附件[^，。]{0,4}[：:].*");

        private final String pattern;

        Rank(String pattern) {
            this.pattern = pattern;
        }

        boolean starts(String text) {
            return text.matches(pattern);
        }

        /** What it stands under closes when it opens, unless it ranks lower. */
        int level() {
            return switch (this) {
                case CHAPTER, ANNEX -> 1;
                case ACTION -> 2;
                case CLAUSE -> 3;
                case BOX, ITEM -> 4;
            };
        }
    }

    private record Heading(int level, String text, boolean box) {}

    /** A heading as found in its line and what the line says after it. */
    private record Found(Heading heading, String rest) {}

    /** A section before it has a document. */
    record Part(int depth, String heading, String trail, String body) {}

    private final String title;
    private final boolean articles;
    private final Set<Printed.Paragraph> named;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Heading> way = new ArrayDeque<>();
    private final List<String> body = new ArrayList<>();
    private boolean unused;

    private Outline(String title, boolean articles, Set<Printed.Paragraph> named) {
        this.title = title;
        this.articles = articles;
        this.named = named;
    }

    static List<Part> of(String title, Printed text) {
        boolean articles = text.paragraphs().stream()
                .anyMatch(paragraph -> ARTICLE.matcher(paragraph.text()).matches());
        var outline = new Outline(title, articles, named(text.paragraphs()));
        text.paragraphs().forEach(outline::take);
        outline.close(0);
        return List.copyOf(outline.parts);
    }

    private void take(Printed.Paragraph paragraph) {
        var found = articles ? inArticles(paragraph.text()) : inClauses(paragraph);
        if (found.isPresent()) {
            var heading = found.get().heading();
            close(heading.level());
            way.addLast(heading);
            unused = true;
            add(found.get().rest());
            return;
        }
        boolean boxEnds = paragraph.apart() && !way.isEmpty() && way.getLast().box();
        if (boxEnds) {
            close(2);
        }
        add(paragraph.text());
    }

    private void add(String text) {
        if (!text.isBlank()) {
            body.add(text);
            unused = false;
        }
    }

    /** Ends the section at hand and leaves every heading from this level down. */
    private void close(int level) {
        if (unused && !way.isEmpty() && way.getLast().level() >= level) {
            body.add(way.getLast().text());
        }
        flush();
        while (!way.isEmpty() && way.getLast().level() >= level) {
            way.removeLast();
        }
        unused = false;
    }

    private void flush() {
        String heading = way.isEmpty() ? title : way.getLast().text();
        String trail = way.stream().map(Heading::text).collect(Collectors.joining(STEP));
        for (String piece : pieces(body)) {
            parts.add(new Part(way.size(), heading, trail, piece));
        }
        body.clear();
    }

    private static Optional<Found> inArticles(String text) {
        var article = ARTICLE.matcher(text);
        if (article.matches()) {
            return Optional.of(new Found(new Heading(3, article.group(1), false), article.group(2)));
        }
        return Rank.CHAPTER.starts(text) && text.length() <= LONGEST_HEADING
                ? Optional.of(new Found(new Heading(1, text, false), ""))
                : Optional.empty();
    }

    private Optional<Found> inClauses(Printed.Paragraph paragraph) {
        return rank(paragraph.text())
                .filter(rank -> rank != Rank.ITEM || named.contains(paragraph))
                .flatMap(rank -> split(rank, paragraph.text()));
    }

    private static Optional<Rank> rank(String text) {
        return Stream.of(Rank.values()).filter(rank -> rank.starts(text)).findFirst();
    }

    /** The numbered items that have names; where one of a row has none, the row is a list and none of it is a heading. */
    private static Set<Printed.Paragraph> named(List<Printed.Paragraph> paragraphs) {
        var named = new HashSet<Printed.Paragraph>();
        var row = new ArrayList<Printed.Paragraph>();
        for (Printed.Paragraph paragraph : paragraphs) {
            var rank = rank(paragraph.text());
            if (rank.filter(each -> each == Rank.ITEM).isPresent()) {
                row.add(paragraph);
            } else if (rank.isPresent()) {
                keepIfNamed(row, named);
            }
        }
        keepIfNamed(row, named);
        return named;
    }

    private static void keepIfNamed(List<Printed.Paragraph> row, Set<Printed.Paragraph> named) {
        if (row.stream().allMatch(item -> split(Rank.ITEM, item.text()).isPresent())) {
            named.addAll(row);
        }
        row.clear();
    }

    private static Optional<Found> split(Rank rank, String text) {
        int end = text.indexOf('。');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        String rest = end < 0 ? "" : text.substring(end + 1).strip();
        boolean named = first.length() <= LONGEST_HEADING && first.indexOf('；') < 0;
        return switch (rank) {
            case CHAPTER ->
                Optional.of(
                        named ? found(rank, first, rest) : found(rank, text.substring(0, text.indexOf('、') + 1), text));
            case ACTION, BOX -> Optional.of(found(rank, first, rest));
            case CLAUSE -> named ? Optional.of(found(rank, first, rest)) : Optional.empty();
            case ITEM ->
                named && first.indexOf('，') < 0 && rest.length() >= WORTH_A_SECTION
                        ? Optional.of(found(rank, first, rest))
                        : Optional.empty();
            case ANNEX -> {
                int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
                yield Optional.of(found(
                        rank,
                        text.substring(0, colon),
                        text.substring(colon + 1).strip()));
            }
        };
    }

    private static Found found(Rank rank, String heading, String rest) {
        return new Found(new Heading(rank.level(), heading, rank == Rank.BOX), rest);
    }

    /** Whole paragraphs as long as they fit; a paragraph that never fits is cut at its sentences. */
    static List<String> pieces(List<String> paragraphs) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (String paragraph : paragraphs) {
            boolean fits = paragraph.length() <= LONGEST;
            String[] chunks = fits ? new String[] {paragraph} : paragraph.split("(?<=[。；])", -1);
            for (int i = 0; i < chunks.length; i++) {
                if (!piece.isEmpty() && piece.length() + chunks[i].length() >= LONGEST) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(piece.isEmpty() || i > 0 ? "" : "\n").append(chunks[i]);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
