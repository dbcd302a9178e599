package greenbridge.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule compares. Structured, so that a margin can be told; {@code of} names an answer or a derived value. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Test.Within.class, name = "within"),
    @JsonSubTypes.Type(value = Test.Flag.class, name = "flag"),
    @JsonSubTypes.Type(value = Test.OneOf.class, name = "oneOf"),
    @JsonSubTypes.Type(value = Test.Present.class, name = "present"),
    @JsonSubTypes.Type(value = Test.Judged.class, name = "judged"),
    @JsonSubTypes.Type(value = Test.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Test.All.class, name = "all")
})
public sealed interface Test {
    /** A number or a day between bounds, of which one may be missing; bounds belong to it unless they are open. */
    @Serdeable
    record Within(
            String of,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean minOpen,
            boolean maxOpen,
            @Nullable String unit)
            implements Test {}

    @Serdeable
    record Flag(String of, boolean expected) implements Test {}

    @Serdeable
    record OneOf(String of, List<String> values) implements Test {}

    /** Something was answered. */
    @Serdeable
    record Present(String of) implements Test {}

    /** Something was answered that a person has to judge. */
    @Serdeable
    record Judged(String of) implements Test {}

    @Serdeable
    record Any(List<Test> tests) implements Test {}

    @Serdeable
    record All(List<Test> tests) implements Test {}
}
