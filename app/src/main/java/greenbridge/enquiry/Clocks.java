package greenbridge.enquiry;

/**
 * How many working days each side has: the portal's own rule, which no policy gives. Both days of the provider count from the day on
 * which it was sent, that of the seeker from the day on which the provider wrote last. What was fixed for an enquiry stays with it.
 */
public record Clocks(int acknowledge, int contact, int answer) {
    public static final Clocks PORTAL = new Clocks(2, 5, 10);
}
