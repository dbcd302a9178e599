/**
 * Green projects recommended by the authority to named banks and proposed by banks to the authority (项目互荐), up to the years after the
 * loan. What a bank decides is only what the bank itself entered; a recommendation approves nothing, and every move is a row that stays.
 * Built on greenbridge.project and greenbridge.consent; nothing here shows a bank more of a project than its public summary.
 */
@NullMarked
package greenbridge.recommendation;

import org.jspecify.annotations.NullMarked;
