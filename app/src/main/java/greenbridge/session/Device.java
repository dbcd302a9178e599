package greenbridge.session;

import java.util.List;

/** What a browser says of itself, in the two words that its owner knows it by. */
final class Device {
    private static final List<String> BROWSERS =
            List.of("MicroMessenger", "Edg", "OPR", "Firefox", "Chrome", "Safari", "curl", "Java");
    private static final List<String> SYSTEMS =
            List.of("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private Device() {}

    static String of(String said) {
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() ? said : system.isEmpty() ? browser : browser + " · " + system;
    }

    /** Only words of ours, for mails: what a browser says of itself can be anything, and a link too. */
    static String named(String said) {
        String browser = first(BROWSERS, said);
        return browser.isEmpty() ? "?" : of(said);
    }

    private static String first(List<String> names, String said) {
        return names.stream().filter(said::contains).findFirst().orElse("");
    }
}
