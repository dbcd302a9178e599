package greenbridge.tenants;

/** A colour of the screen, able to say how well it reads on another. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = of("#ffffff");
    public static final Colour BLACK = of("#000000");

    public static Colour of(String hex) {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Not a colour such as #0b6b57: " + hex);
        }
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** This colour with a share of another in it, 0 to 1. */
    public Colour mix(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** The contrast ratio of WCAG 2, from 1 to 21. */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
