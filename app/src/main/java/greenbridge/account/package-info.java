/**
 * People: how they are known, what they prove it with, and what protects that.
 * A person belongs to no tenant; an e-mail address is one person, and nobody can find out from outside which addresses are.
 * What a person may do is in greenbridge.permission, that somebody is signed in in greenbridge.session.
 */
@NullMarked
package greenbridge.account;

import org.jspecify.annotations.NullMarked;
