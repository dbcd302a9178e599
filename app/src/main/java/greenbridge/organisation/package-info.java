/**
 * Enterprises, service companies, agencies, parks, and everything each of them has been recognised for.
 * An organisation belongs to its home tenant and is known by its 统一社会信用代码, which is checked before it is stored.
 * What people enter is a draft without a code until an official has verified it, and shows nowhere. Holds entries of greenbridge.entry
 * and demonstrations; greenbridge.membership stands on it.
 */
@NullMarked
package greenbridge.organisation;

import org.jspecify.annotations.NullMarked;
