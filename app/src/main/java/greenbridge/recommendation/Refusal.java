package greenbridge.recommendation;

import greenbridge.form.Form;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;

/** Says which hard gates keep a project from being recommended, each with its clause. */
final class Refusal {
    private Refusal() {}

    static void of(Form form, Texts texts, Language language, String field, Nominee nominee) {
        nominee.blocking()
                .forEach(gate -> form.wrong(
                        field,
                        "recommendation.wrong.gate",
                        texts.in(language, gate.key()),
                        texts.in(language, gate.clauseKey()),
                        texts.in(language, gate.sourceKey())));
    }
}
