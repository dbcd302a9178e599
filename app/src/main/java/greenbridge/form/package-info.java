/**
 * Forms with many fields: what was typed, read field by field, and what is wrong with it in the words of the reader's language.
 * Nothing that was typed is lost: a form that is wrong comes back as it was sent, and one that is sent twice makes one thing. Knows texts
 * and nothing of any feature.
 */
@NullMarked
package greenbridge.form;

import org.jspecify.annotations.NullMarked;
