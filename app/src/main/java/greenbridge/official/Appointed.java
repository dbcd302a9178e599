package greenbridge.official;

import greenbridge.permission.Role;

/** What became of a role that somebody wanted to give. */
public sealed interface Appointed {
    /** The person, by public id, has it now. */
    record Done(String person, Role role) implements Appointed {}

    /** The field of the form, and the key of what is wrong with it. */
    record Wrong(String field, String key) implements Appointed {}
}
