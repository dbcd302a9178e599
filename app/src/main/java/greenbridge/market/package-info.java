/**
 * The market of a portal: the page that leads to its tools, how their figures are written, and the rights and instruments that
 * policy texts name. Instruments are facts with their sources; nothing is traded here. Tools stand on it (greenbridge.effect,
 * greenbridge.proposal), it stands on greenbridge.policy and knows no tool.
 */
@NullMarked
package greenbridge.market;

import org.jspecify.annotations.NullMarked;
