package greenbridge.evaluation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** A report as it was typed, right or wrong: nothing of it is lost before it is filed. What is empty is not written, so it may be absent. */
@Serdeable
public record Draft(Map<String, String> texts, List<Row> own, List<Row> received, List<Made> products) {
    static final Draft EMPTY =
            new Draft(Map.of(), List.of(new Row("", "", "", "", "")), List.of(), List.of(new Made("", "")));

    private static final int LONGEST = 8000;
    private static final int MOST_ROWS = 40;
    private static final Pattern ROW = Pattern.compile("(own|received|product)-(\\d{1,2})-[a-z]+");
    private static final Pattern CHANGE = Pattern.compile("(add|remove)-(own|received|product)(?:-(\\d{1,2}))?");

    public Draft {
        texts = texts == null ? Map.of() : Map.copyOf(texts);
        own = own == null ? List.of() : List.copyOf(own);
        received = received == null ? List.of() : List.copyOf(received);
        products = products == null ? List.of() : List.copyOf(products);
    }

    /** A kind of waste; tonnes are what was used of it, the rest is for its balance. */
    @Serdeable
    public record Row(String kind, String tonnes, String opening, String gained, String closing) {
        public Row {
            kind = kind == null ? "" : kind;
            tonnes = tonnes == null ? "" : tonnes;
            opening = opening == null ? "" : opening;
            gained = gained == null ? "" : gained;
            closing = closing == null ? "" : closing;
        }

        boolean blank() {
            return (kind + tonnes + opening + gained + closing).isEmpty();
        }
    }

    @Serdeable
    public record Made(String name, String ratio) {
        public Made {
            name = name == null ? "" : name;
            ratio = ratio == null ? "" : ratio;
        }

        boolean blank() {
            return (name + ratio).isEmpty();
        }
    }

    static Draft of(Map<String, String> form) {
        var texts = new HashMap<String, String>();
        form.forEach((name, value) -> {
            if (!ROW.matcher(name).matches() && !name.equals("do") && !name.equals("revision")) {
                texts.put(name, cut(value));
            }
        });
        return new Draft(
                texts,
                rows(form, "own", at -> waste(form, "own", at)),
                rows(form, "received", at -> waste(form, "received", at)),
                rows(
                        form,
                        "product",
                        at -> new Made(field(form, "product", at, "name"), field(form, "product", at, "ratio"))));
    }

    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** With a row more or less; what is no change of rows changes nothing. */
    Draft changed(String asked) {
        var change = CHANGE.matcher(asked);
        if (!change.matches()) {
            return this;
        }
        int at = change.group(1).equals("add")
                ? -1
                : change.group(3) == null ? MOST_ROWS : Integer.parseInt(change.group(3));
        return switch (change.group(2)) {
            case "own" -> new Draft(texts, changed(own, at, new Row("", "", "", "", "")), received, products);
            case "received" -> new Draft(texts, own, changed(received, at, new Row("", "", "", "", "")), products);
            default -> new Draft(texts, own, received, changed(products, at, new Made("", "")));
        };
    }

    private static <T> List<T> changed(List<T> rows, int at, T empty) {
        var changed = new ArrayList<>(rows);
        if (at < 0 && changed.size() < MOST_ROWS) {
            changed.add(empty);
        } else if (at >= 0 && at < changed.size()) {
            changed.remove(at);
        }
        return changed;
    }

    private static Row waste(Map<String, String> form, String group, int at) {
        return new Row(
                field(form, group, at, "kind"),
                field(form, group, at, "tonnes"),
                field(form, group, at, "opening"),
                field(form, group, at, "gained"),
                field(form, group, at, "closing"));
    }

    private static <T> List<T> rows(Map<String, String> form, String group, IntFunction<T> row) {
        var places = new ArrayList<Integer>();
        for (String name : form.keySet()) {
            var found = ROW.matcher(name);
            if (found.matches() && found.group(1).equals(group)) {
                places.add(Integer.parseInt(found.group(2)));
            }
        }
        int last = places.isEmpty() ? -1 : Math.min(Collections.max(places), MOST_ROWS - 1);
        var rows = new ArrayList<T>();
        for (int at = 0; at <= last; at++) {
            rows.add(row.apply(at));
        }
        return rows;
    }

    private static String field(Map<String, String> form, String group, int at, String name) {
        return cut(form.getOrDefault(group + "-" + at + "-" + name, ""));
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
