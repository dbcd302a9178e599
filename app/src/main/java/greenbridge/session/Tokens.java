package greenbridge.session;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import greenbridge.account.Secrets;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** The signed form in which the id of a session travels. A token says who and until when, and nothing of what one may do. */
@Singleton
final class Tokens {
    static final String AUDIENCE = "greenbridge";

    private final JwtTokenGenerator generator;
    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;

    Tokens(JwtTokenGenerator generator, JsonWebTokenValidator<JWT, HttpRequest<?>> validator) {
        this.generator = generator;
        this.validator = validator;
    }

    String of(String person, String session, Instant now, Instant until) {
        return generator
                .generateToken(Map.of(
                        "sub", person,
                        "sid", session,
                        "iss", AUDIENCE,
                        "aud", AUDIENCE,
                        "iat", Date.from(now),
                        "exp", Date.from(until)))
                .orElseThrow(() -> new IllegalStateException("No token could be signed"));
    }

    /** The id of the session, of a token that is ours and not over; one that nobody signed is nobody's. */
    Optional<String> session(String token, HttpRequest<?> request) {
        return validator
                .validate(token, request)
                .filter(SignedJWT.class::isInstance)
                .flatMap(jwt -> {
                    try {
                        return Optional.ofNullable(jwt.getJWTClaimsSet().getStringClaim("sid"));
                    } catch (ParseException e) {
                        return Optional.empty();
                    }
                });
    }

    @Factory
    static final class Signing {
        /**
         * For signing as for reading; no other algorithm is accepted. Not declared as what it is: that class asks for beans of
         * its own, and without them tokens would go unsigned.
         */
        @Singleton
        @Named("generator")
        SignatureGeneratorConfiguration signature(Secrets secrets) {
            var configuration = new SecretSignatureConfiguration("generator");
            configuration.setBase64(true);
            configuration.setSecret(Base64.getEncoder().encodeToString(secrets.key("tokens")));
            return new SecretSignature(configuration);
        }
    }
}
