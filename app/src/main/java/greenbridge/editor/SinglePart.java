package greenbridge.editor;

import greenbridge.pack.Pack;
import java.util.List;

/** A part that is one form. */
abstract class SinglePart implements Part {
    /** Its only item. */
    static final String ALL = "all";

    private final String name;

    SinglePart(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean single() {
        return true;
    }

    @Override
    public List<Item> items(Pack pack, boolean english) {
        return List.of();
    }

    @Override
    public boolean has(Pack pack, String item) {
        return item.equals(ALL);
    }

    @Override
    public Pack without(Pack pack, String item) {
        return pack;
    }

    @Override
    public Pack moved(Pack pack, String item, boolean up) {
        return pack;
    }
}
