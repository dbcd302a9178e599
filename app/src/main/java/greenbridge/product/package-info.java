/**
 * Finance products (产品箱): what banks offer, version by version, with conditions that a pure rule judges against what somebody asks for.
 * A published version never changes; a new one takes its place, and all of them stay readable. Nothing here decides about money: the bank
 * does, alone.
 */
@NullMarked
package greenbridge.product;

import org.jspecify.annotations.NullMarked;
