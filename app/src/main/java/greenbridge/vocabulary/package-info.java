/**
 * Controlled words: sectors, industries and badges with their names in both languages.
 * Codes are permanent; a parent includes its children. Data lie in resources/ledger, nothing here decides.
 * Used wherever a code is shown, imported or checked.
 */
@NullMarked
package greenbridge.vocabulary;

import org.jspecify.annotations.NullMarked;
