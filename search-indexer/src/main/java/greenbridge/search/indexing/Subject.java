package greenbridge.search.indexing;

/** Which thing: the end of the name of its view, its tenant and its number. */
record Subject(String view, int tenant, long number) {
    String key() {
        return view + "-" + number;
    }
}
