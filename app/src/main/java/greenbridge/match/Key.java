package greenbridge.match;

/** A row by its owner and id. */
record Key(int tenantId, long id) {}
