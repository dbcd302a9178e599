/**
 * What a programme asks, decides and promises, as data: form, rules, tiers, quota, scoring, publicity, validity, grounds and texts.
 * A province's pack is the national one with what it changes; two packs are compared, merged and judged as trees of data.
 * No database and no tenant here: greenbridge.programme keeps them.
 */
@NullMarked
package greenbridge.pack;

import org.jspecify.annotations.NullMarked;
