package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be edited of a pack at a time. */
interface Part {
    /** The item that is not there yet. */
    String NEW = "new";

    /** In addresses and text keys. */
    String name();

    /** Whether it is one form, without a list of things before it. */
    boolean single();

    List<Item> items(Pack pack, boolean english);

    /**
     * A thing of a part.
     *
     * @param id in addresses
     * @param note what else is to be seen of it in a list
     */
    record Item(String id, String label, String note, boolean removable) {}

    boolean has(Pack pack, String item);

    /** How it stands, as it would be typed. */
    Typed typed(Pack pack, String item);

    List<Input> inputs(Pack pack, Typed typed, boolean english);

    /** The pack with what was typed; it counts only if the form found nothing wrong. */
    Pack read(Form form, Pack pack, String item);

    Pack without(Pack pack, String item);

    Pack moved(Pack pack, String item, boolean up);

    /** All that a form shows of a pack, as text: when it is another one, somebody has changed it. */
    String state(Pack pack, String item);

    /** A short name of that. */
    default String seal(Pack pack, String item) {
        return UUID.nameUUIDFromBytes(state(pack, item).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The words of both languages, or nothing where there are none. */
    static greenbridge.pack.@Nullable Words words(Form form, String field) {
        String zh = form.text(field + "Zh", 4000);
        String en = form.text(field + "En", 4000);
        if (zh == null && en == null) {
            return null;
        }
        if (zh == null || en == null) {
            form.wrong(field + (zh == null ? "Zh" : "En"), "form.wrong.both");
            return null;
        }
        return new greenbridge.pack.Words(zh, en);
    }
}
