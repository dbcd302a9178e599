package greenbridge.proof;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as it says anything: a household has billions of addresses of version 6 and one network. */
record Network(String name) {
    private static final int BYTES_OF_NETWORK = 8;

    static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Network(HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, BYTES_OF_NETWORK) : bytes));
    }
}
