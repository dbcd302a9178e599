package greenbridge.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/** What a node said, whether it did what it was asked or not. */
record Reply(int status, JsonNode body) {}
