package greenbridge.demo;

import greenbridge.entry.Change;
import java.time.LocalDate;
import java.util.List;

/** An entry to come: what it says, when it is listed, and what happens to it afterwards. */
record Sample(Row plan, Piece piece, String number, int batch, LocalDate from, LocalDate to, List<Change> changes) {

    /** Still listed when the samples were written. */
    boolean holds() {
        boolean ended = changes.stream()
                .anyMatch(change -> change instanceof Change.Withdraw || change instanceof Change.Revoke);
        boolean renewed = changes.stream().anyMatch(Change.Renew.class::isInstance);
        return !ended && (renewed || to.isAfter(Lives.LAST));
    }

    /** Whether it is the firm that is recognised, not something it makes. */
    boolean recognises() {
        return holds() && piece.theme() == null && !plan.text("style").equals("waste");
    }
}
