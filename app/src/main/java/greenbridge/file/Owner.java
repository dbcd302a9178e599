package greenbridge.file;

import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;

/** A feature whose things have files. A file that nobody uses is seen by nobody but whoever handed it in. */
public interface Owner {
    /** Of the things, as it is said in {@link Files#use}. */
    String kind();

    /** Whether this person may see the files of this thing. */
    boolean maySee(Actor actor, Tenant tenant, String subject);
}
