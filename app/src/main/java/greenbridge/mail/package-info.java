/**
 * What the portal writes to people. A mail is a row, written in the transaction of what it tells of, and delivered afterwards: it is
 * neither sent for a change that was rolled back nor lost when something is killed. Called through {@link greenbridge.mail.Outbox}
 * by every feature that has to tell somebody something; stands on greenbridge.site and greenbridge.tenants.
 */
@NullMarked
package greenbridge.mail;

import org.jspecify.annotations.NullMarked;
