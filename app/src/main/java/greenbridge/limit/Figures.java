package greenbridge.limit;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * How many requests a minute, for one address, one person or one key.
 *
 * @param on false lifts all limits, for measurements
 */
@ConfigurationProperties("greenbridge.limits")
record Figures(boolean on, int pages, int search, int export, int signIn, int register, int upload) {
    int of(Rate rate) {
        return switch (rate) {
            case PAGES -> pages;
            case SEARCH -> search;
            case EXPORT -> export;
            case SIGN_IN -> signIn;
            case REGISTER -> register;
            case UPLOAD -> upload;
        };
    }
}
