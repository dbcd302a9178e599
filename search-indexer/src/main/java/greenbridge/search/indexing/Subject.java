package greenbridge.search.indexing;

/** Which thing: the end of the name of its view, its tenant and its number. */
record Subject(String view, int tenant, long number) {
    /** With the tenant, so that a row of the queue can only ever touch a document of its own tenant. */
    String key() {
        return view + "-" + tenant + "-" + number;
    }
}
