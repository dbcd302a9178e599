/**
 * That somebody is signed in: a signed token in a cookie of this host, a row that can be ended at once, and the gate that every
 * request passes. What a session may do is in greenbridge.permission; who is behind it in greenbridge.account.
 */
@NullMarked
package greenbridge.session;

import org.jspecify.annotations.NullMarked;
