/**
 * The words that search understands, as editors keep them: synonyms, corrections of misprints, and the roles of words in
 * questions. The national ones hold for everyone; a tenant adds its own, and changes nobody else's.
 * greenbridge.search reads the tables when a question is asked; a change counts with the next one, without a rebuild.
 */
@NullMarked
package greenbridge.words;

import org.jspecify.annotations.NullMarked;
