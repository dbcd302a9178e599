package greenbridge.search.cluster;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the nodes are and what they want to know; ca is a file with the certificate that signed theirs. */
@ConfigurationProperties("elasticsearch")
public record ClusterSettings(
        @Bindable(defaultValue = "http://127.0.0.1:9200") List<String> urls,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ca,
        @Bindable(defaultValue = "greenbridge") String indexPrefix) {}
