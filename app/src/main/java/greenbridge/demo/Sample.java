package greenbridge.demo;

import greenbridge.entry.Change;
import java.time.LocalDate;
import java.util.List;

/** An entry to come: what it says, when it is listed, and what happens to it afterwards. */
record Sample(Piece piece, String number, int batch, LocalDate from, LocalDate to, List<Change> changes) {}
