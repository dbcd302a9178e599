package greenbridge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Listens to every statement of the whole test run and keeps those that touch a tenant's table without naming the tenant. */
@Singleton
public final class Statements implements BeanCreatedEventListener<DataSource>, Ordered {
    private static final Pattern TENANT_OWNED = Pattern.compile(
            "\\b(?:from|join|into|update)\\s+`?(catalog|catalog_schema|badge|edition|batch|entry|entry_version|entry_period|showing"
                    + "|organisation|demonstration|link|policy|policy_section|synonym_set|correction|question_word|audit_line|audit_head|mail|mail_template|person_grant|invitation|mandate|verification|task|message|file|file_use|file_opening|api_key|programme|pack_version|call_round|application|submission|ban|sheet|sheet_line|province_quota|review_decision|field_comment|expert_profile|score_round|score|recorded_result|sheet_pass|call_preparation|call_author|call_question|pack_author|pack_refusal|planned_catalog|application_answer|application_copied|submission_print|organisation_fact|expert_draw|notice|notice_line|objection|listing|complaint|measure|inspection|inspected|yearly_review|reminder|evaluation|evaluation_waste|evaluation_summary|saving_contract|saving_plan|saving_report|saving_reminder|form_sent|finance_product|finance_product_version|need|need_requirement|need_question|need_invitation|need_response|need_answer|need_outcome|kept_need|kept_match|match_run|recommendation|recommendation_step|loan_offer|loan_report|enquiry|enquiry_line|enquiry_outcome|project_dossier|project_paper|consent|consent_look|bank_rating|policy_fund|training)`?\\b");
    private static final Pattern NAMES_THE_TENANT = Pattern.compile("\\b(tenant_id|owner_id)\\b");
    private static final Set<String> OFFENDERS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong SENT = new AtomicLong();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final AtomicReference<@Nullable Thread> COUNTED = new AtomicReference<>();
    private static final AtomicReference<@Nullable Queue<Statement>> RECORDING = new AtomicReference<>();

    /** A statement with what was put in it. */
    public record Statement(String sql, List<ParameterSetOperation> parameters) {}

    /** Statements without the tenant, so far. */
    static Set<String> withoutTenant() {
        return OFFENDERS;
    }

    static int seen() {
        return SEEN.size();
    }

    /** Whether one that this fits was sent so far. */
    public static boolean sent(Pattern like) {
        return SEEN.stream().anyMatch(each -> like.matcher(each).find());
    }

    /** How many are sent by this, or by the portal to answer what this asks it; the least of several, for something may be fetched just once. */
    public static long during(Runnable work) {
        COUNTED.set(Thread.currentThread());
        try {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long before = SENT.get();
                work.run();
                least = Math.min(least, SENT.get() - before);
            }
            return least;
        } finally {
            COUNTED.set(null);
        }
    }

    /** Which are sent while this is done, and what the background sends meanwhile. */
    public static List<Statement> of(Runnable work) {
        var recorded = new ConcurrentLinkedQueue<Statement>();
        RECORDING.set(recorded);
        try {
            work.run();
        } finally {
            RECORDING.set(null);
        }
        return List.copyOf(recorded);
    }

    private static void record(List<QueryInfo> queries) {
        var recording = RECORDING.get();
        if (recording != null) {
            queries.forEach(query -> query.getParametersList()
                    .forEach(parameters -> recording.add(new Statement(query.getQuery(), List.copyOf(parameters)))));
        }
    }

    static boolean offends(String statement) {
        String sql = statement.toLowerCase(Locale.ROOT);
        return TENANT_OWNED.matcher(sql).find()
                && !NAMES_THE_TENANT.matcher(sql).find();
    }

    /** Beneath what makes connections belong to transactions. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean())
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        if (Thread.currentThread() == COUNTED.get()
                                || ServerRequestContext.currentRequest().isPresent()) {
                            SENT.addAndGet(queries.size());
                        }
                        record(queries);
                        queries.forEach(query -> {
                            SEEN.add(query.getQuery());
                            if (offends(query.getQuery())) {
                                OFFENDERS.add(query.getQuery());
                            }
                        });
                    }
                })
                .build();
    }
}
