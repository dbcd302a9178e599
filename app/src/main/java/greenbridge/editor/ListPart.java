package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part that is a list of like things.
 *
 * @param <T> the things
 */
abstract class ListPart<T> implements Part {
    private final String name;

    ListPart(String name) {
        this.name = name;
    }

    abstract List<T> list(Pack pack);

    abstract Pack with(Pack pack, List<T> list);

    /** What tells it from the others; things without such a name are told by their place. */
    abstract String id(T thing, int at);

    abstract String label(T thing, boolean english);

    abstract String note(T thing, Pack pack, boolean english);

    abstract void fill(Typed.Builder filling, T thing);

    /** @param before what it was; null where it is new */
    abstract @Nullable T read(Form form, Pack pack, @Nullable T before);

    boolean removable(T thing) {
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean single() {
        return false;
    }

    @Override
    public List<Item> items(Pack pack, boolean english) {
        var list = list(pack);
        return IntStream.range(0, list.size())
                .mapToObj(at -> new Item(
                        id(list.get(at), at),
                        label(list.get(at), english),
                        note(list.get(at), pack, english),
                        removable(list.get(at))))
                .toList();
    }

    @Override
    public boolean has(Pack pack, String item) {
        return item.equals(NEW) || at(pack, item).isPresent();
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling();
        T thing = thing(pack, item);
        if (thing != null) {
            fill(filling, thing);
        }
        return filling.typed();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var list = new ArrayList<>(list(pack));
        var at = at(pack, item);
        T read = read(form, pack, thing(pack, item));
        if (read == null || !form.problems().none()) {
            return pack;
        }
        if (at.isPresent()) {
            list.set(at.getAsInt(), read);
        } else {
            list.add(read);
        }
        twice(form, list);
        return with(pack, list);
    }

    private void twice(Form form, List<T> list) {
        long names = IntStream.range(0, list.size())
                .mapToObj(at -> id(list.get(at), at))
                .distinct()
                .count();
        if (names < list.size()) {
            form.wrong("key", "editor.wrong.twice");
        }
    }

    @Override
    public Pack without(Pack pack, String item) {
        var list = new ArrayList<>(list(pack));
        at(pack, item).ifPresent(at -> {
            if (removable(list.get(at))) {
                list.remove(at);
            }
        });
        return with(pack, list);
    }

    @Override
    public Pack moved(Pack pack, String item, boolean up) {
        var list = new ArrayList<>(list(pack));
        at(pack, item).ifPresent(at -> {
            int to = up ? at - 1 : at + 1;
            if (to >= 0 && to < list.size()) {
                Collections.swap(list, at, to);
            }
        });
        return with(pack, list);
    }

    @Override
    public String state(Pack pack, String item) {
        return Objects.toString(thing(pack, item));
    }

    final @Nullable T thing(Pack pack, String item) {
        var at = at(pack, item);
        return at.isPresent() ? list(pack).get(at.getAsInt()) : null;
    }

    private OptionalInt at(Pack pack, String item) {
        var list = list(pack);
        return IntStream.range(0, list.size())
                .filter(at -> id(list.get(at), at).equals(item))
                .findFirst();
    }
}
