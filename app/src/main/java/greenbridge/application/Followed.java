package greenbridge.application;

/** What another feature has to do once an application has moved on. */
public interface Followed {
    /**
     * In the transaction of the move.
     *
     * @param before as it was until then
     */
    void moved(Application before);
}
