package greenbridge.expert;

import greenbridge.application.Application;
import greenbridge.application.Followed;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;

/** Takes back what experts were asked for and nobody needs any more: the submission is not the newest, or not reviewed any longer. */
@Singleton
class Voided implements Followed {
    private final ScoreRows rows;
    private final Tasks tasks;
    private final Tenants tenants;

    Voided(ScoreRows rows, Tasks tasks, Tenants tenants) {
        this.rows = rows;
        this.tasks = tasks;
        this.tenants = tenants;
    }

    @Override
    public void moved(Application before) {
        var idle = rows.idle(before.tenantId(), before.id());
        if (!idle.isEmpty()) {
            var tenant = tenants.byId(before.tenantId()).orElseThrow();
            idle.forEach(score -> tasks.done(tenant, Draws.TASK, score));
        }
    }
}
