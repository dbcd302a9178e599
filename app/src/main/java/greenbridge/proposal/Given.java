package greenbridge.proposal;

import java.util.Map;

/**
 * An offer with whose it is.
 *
 * @param path where in the portal the answer stands that it came with
 * @param offer as {@link Offer#read} made it
 */
public record Given(String name, String path, Map<String, String> offer) {
    public Given {
        offer = Map.copyOf(offer);
    }
}
