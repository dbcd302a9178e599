package greenbridge.editor;

import greenbridge.pack.Pack;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;

/** A version of the pack of a programme, as somebody looks at it. */
record Draft(Programme programme, PackVersion version) {
    public Pack pack() {
        return version.pack();
    }

    /** Whether it can be edited. */
    public boolean open() {
        return version.state() == PackVersion.State.DRAFT;
    }

    public boolean proposed() {
        return version.state() == PackVersion.State.PROPOSED;
    }

    public boolean refused() {
        return version.state() == PackVersion.State.REFUSED;
    }

    /** Where in the portal it is. */
    public String path() {
        return Drafts.path(programme, version);
    }
}
