/**
 * Who belongs to an organisation and who decides that it is one: members with their roles, invitations, mandates of helpers from
 * outside, and what officials verify. An organisation has an owner as long as it has members, and what somebody states about it
 * counts only once an official of its area has accepted it; of two who decide at once the first one did.
 * Stands on greenbridge.organisation for the record and on greenbridge.permission for the roles, which every request reads anew.
 */
@NullMarked
package greenbridge.membership;

import org.jspecify.annotations.NullMarked;
