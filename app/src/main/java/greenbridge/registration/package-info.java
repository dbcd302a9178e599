/**
 * The pages for whoever has no session yet: registering, following a link from a mail, setting a new password.
 * A page answers the same, and after the same time, whether an account is known or not. Who somebody is, is in greenbridge.account;
 * that somebody is signed in, in greenbridge.session.
 */
@NullMarked
package greenbridge.registration;

import org.jspecify.annotations.NullMarked;
