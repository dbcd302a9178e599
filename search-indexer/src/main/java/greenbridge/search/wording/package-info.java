/**
 * What people type, made comparable: widths, traditional characters, misprints, synonyms, sounds and numbers. Words come from the database and an edit works within seconds, without touching the index. Used for questions and, for sounds and numbers, for documents.
 */
@NullMarked
package greenbridge.search.wording;

import org.jspecify.annotations.NullMarked;
