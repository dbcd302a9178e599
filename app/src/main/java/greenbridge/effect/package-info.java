/**
 * What a yearly saving of electricity, fuel, heat and water is in standard coal and in carbon dioxide. Factors are data with their
 * document and the day from which they count (market/factors.csv): a row is never changed, a newer one follows it, so that a result
 * names the day it was made by and can be made again. What no official text gives is not computed. Pure but for reading the rows;
 * nothing that somebody types is kept.
 */
@NullMarked
package greenbridge.effect;

import org.jspecify.annotations.NullMarked;
