/**
 * Demonstrations (案例): what was measured at one site before and after, by which method, checked by whom.
 * A figure without its unit and method is not stored.
 * Delivered by a greenbridge.organisation; linked to products and technologies by greenbridge.relation.
 */
@NullMarked
package greenbridge.demonstration;

import org.jspecify.annotations.NullMarked;
