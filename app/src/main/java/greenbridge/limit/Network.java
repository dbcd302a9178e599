package greenbridge.limit;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that begin alike, written as 10.0.0.0/8 or 2001:db8::/32; one alone without a length. */
record Network(BigInteger start, int size, int length) {
    private static final int HOME = 64;
    /** Digits and signs of addresses only: anything else would be looked up as a name. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Network parse(String written) {
        String[] parts = written.strip().split("/", 2);
        var address = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("Not a network: " + written));
        int size = address.getAddress().length * Byte.SIZE;
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : size;
        if (length < 0 || length > size) {
            throw new IllegalArgumentException("Not a network: " + written);
        }
        return new Network(first(address, length), size, length);
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length * Byte.SIZE == size
                && first(address, length).equals(start);
    }

    /** An address as people write it, never a name. */
    static Optional<InetAddress> address(String written) {
        String bare = written.strip().replaceFirst("^\\[(.*)](?::\\d+)?$", "$1").replaceFirst("%.*$", "");
        String text = bare.matches("[0-9.]+:\\d+") ? bare.substring(0, bare.indexOf(':')) : bare;
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static String counted(String written) {
        return address(written)
                .filter(address -> address.getAddress().length > 4)
                .map(address -> first(address, HOME).toString(16) + "/64")
                .orElse(written);
    }

    private static BigInteger first(InetAddress address, int length) {
        int rest = address.getAddress().length * Byte.SIZE - length;
        return new BigInteger(1, address.getAddress()).shiftRight(rest).shiftLeft(rest);
    }
}
