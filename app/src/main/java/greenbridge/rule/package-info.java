/**
 * Rules as data and the one engine that checks them: pure, without a database, a clock or a tenant. The same rules, answers and day
 * give the same verdict for ever; what only a person can judge never passes by itself, and what is missing never passes.
 * Whoever has rules and answers asks it; it knows nobody.
 */
@NullMarked
package greenbridge.rule;

import org.jspecify.annotations.NullMarked;
