/**
 * Green projects that look for money: an entry of kind project in catalog C31 and the dossier that its owner keeps beside it. The entry
 * is public, the dossier is seen by the owner and, part by part, by the banks that it was opened to. Only what was put in is stored:
 * savings, emissions, gates and gaps are computed when they are shown.
 */
@NullMarked
package greenbridge.project;

import org.jspecify.annotations.NullMarked;
