/**
 * What programs are told about the API: one document, written by hand, that a test holds against the routes and their records.
 * Knows no feature; the routes themselves are where their nouns are.
 */
@NullMarked
package greenbridge.api;

import org.jspecify.annotations.NullMarked;
