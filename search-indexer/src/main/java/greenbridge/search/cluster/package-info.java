/**
 * The wire to Elasticsearch: JSON goes out, JSON comes back, or a failure says which of the two did not happen. Nothing here needs the engine at start. Everything in greenbridge.search that talks to it talks through {@link greenbridge.search.cluster.Cluster}.
 */
@NullMarked
package greenbridge.search.cluster;

import org.jspecify.annotations.NullMarked;
