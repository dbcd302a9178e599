package greenbridge.words;

import greenbridge.search.Understood;
import greenbridge.search.wording.QuestionWord.Role;
import greenbridge.search.wording.Thesaurus;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs. */
@Singleton
class Wordbook {
    static final int MOST = 100;
    private static final int LONGEST = 100;
    private static final int MOST_TERMS = 20;

    /** They share letters and not a meaning; a question for one must never silently find the other. */
    private static final List<Set<String>> NEVER_EQUAL =
            List.of(Set.of("EMC", "EPC"), Set.of("山西", "陕西"), Set.of("山西省", "陕西省"));

    private final SynonymRows synonyms;
    private final CorrectionRows corrections;
    private final QuestionWordRows questions;
    private final Thesaurus thesaurus;

    Wordbook(SynonymRows synonyms, CorrectionRows corrections, QuestionWordRows questions, Thesaurus thesaurus) {
        this.synonyms = synonyms;
        this.corrections = corrections;
        this.questions = questions;
        this.thesaurus = thesaurus;
    }

    /** What the pages list, as far as these words are in it. */
    record Found(List<Synonym> synonyms, List<Correction> corrections, List<QuestionWord> questions) {}

    @ReadOnly
    Found find(Tenant tenant, String words) {
        return new Found(
                synonyms.of(tenant.id(), words, MOST),
                corrections.of(tenant.id(), words, MOST),
                questions.of(tenant.id(), words, MOST));
    }

    @ReadOnly
    Optional<Synonym> synonym(Tenant tenant, long id) {
        return synonyms.find(tenant.id(), id);
    }

    @ReadOnly
    Optional<Correction> correction(Tenant tenant, String wrong) {
        return corrections.find(tenant.id(), wrong);
    }

    @ReadOnly
    Optional<QuestionWord> question(Tenant tenant, String word) {
        return questions.find(tenant.id(), word);
    }

    /** A new set, or another form of the one with this number. */
    @Transactional
    Saved saveSynonym(
            Tenant tenant, @Nullable Long id, Understood.Kind kind, String head, String terms, String source) {
        String name = head.strip();
        var all = new ArrayList<String>();
        Arrays.stream(terms.split("[、,，;；\\n]", -1))
                .map(String::strip)
                .filter(term -> !term.isEmpty() && !term.equalsIgnoreCase(name) && !all.contains(term))
                .forEach(all::add);
        if (tooLong(name)) {
            return new Saved.Wrong("head", "words.wrong.word");
        }
        if (all.isEmpty() || all.size() > MOST_TERMS || all.stream().anyMatch(Wordbook::tooLong)) {
            return new Saved.Wrong("terms", "words.wrong.terms");
        }
        if (kind == Understood.Kind.EQUIVALENT && confuses(name, all)) {
            return new Saved.Wrong("terms", "words.wrong.never");
        }
        if (id == null) {
            synonyms.insert(new Synonym(tenant.id(), 0, kind, name, all, filled(source)));
            return new Saved.Done(name, "", String.join("、", all));
        }
        return synonyms.find(tenant.id(), id)
                .<Saved>map(before -> {
                    synonyms.update(new Synonym(tenant.id(), id, kind, name, all, filled(source)));
                    return new Saved.Done(name, before.joined(), String.join("、", all));
                })
                .orElseGet(Saved.Missing::new);
    }

    @Transactional
    Saved saveCorrection(Tenant tenant, String wrong, String right, String source) {
        String misprint = wrong.strip();
        String form = right.strip();
        if (tooLong(misprint) || misprint.length() < 2) {
            return new Saved.Wrong("wrong", "words.wrong.misprint");
        }
        if (tooLong(form) || form.equals(misprint)) {
            return new Saved.Wrong("right", "words.wrong.right");
        }
        if (confuses(misprint, List.of(form))) {
            return new Saved.Wrong("right", "words.wrong.never");
        }
        String before = corrections
                .find(tenant.id(), misprint)
                .map(Correction::rightForm)
                .orElse("");
        corrections.put(new Correction(tenant.id(), misprint, form, filled(source)));
        return new Saved.Done(misprint, before, form);
    }

    /** What else the word stands for, beside kinds of things, stays. */
    @Transactional
    Saved saveQuestion(Tenant tenant, String word, Role role, List<String> kinds, String source) {
        String name = word.strip();
        if (tooLong(name)) {
            return new Saved.Wrong("word", "words.wrong.word");
        }
        var before = questions.find(tenant.id(), name);
        var codes = new HashMap<String, List<String>>(
                before.map(QuestionWord::codes).orElse(new HashMap<>()));
        codes.remove("kind");
        if (!kinds.isEmpty()) {
            codes.put("kind", List.copyOf(kinds));
        }
        questions.put(new QuestionWord(tenant.id(), name, role, codes, filled(source)));
        return new Saved.Done(name, before.map(each -> each.role().name()).orElse(""), role.name());
    }

    @Transactional
    Saved removeSynonym(Tenant tenant, long id) {
        return synonyms.find(tenant.id(), id)
                .filter(each -> synonyms.delete(tenant.id(), id) == 1)
                .<Saved>map(each -> new Saved.Done(each.head(), each.joined(), ""))
                .orElseGet(Saved.Missing::new);
    }

    @Transactional
    Saved removeCorrection(Tenant tenant, String wrong) {
        return corrections
                .find(tenant.id(), wrong)
                .filter(each -> corrections.delete(tenant.id(), wrong) == 1)
                .<Saved>map(each -> new Saved.Done(wrong, each.rightForm(), ""))
                .orElseGet(Saved.Missing::new);
    }

    @Transactional
    Saved removeQuestion(Tenant tenant, String word) {
        return questions
                .find(tenant.id(), word)
                .filter(each -> questions.delete(tenant.id(), word) == 1)
                .<Saved>map(each -> new Saved.Done(word, each.role().name(), ""))
                .orElseGet(Saved.Missing::new);
    }

    /** After the change is committed: the next question on this node sees it, those on others within seconds. */
    void heed() {
        thesaurus.refresh();
    }

    private static boolean confuses(String head, List<String> terms) {
        var all = new ArrayList<>(terms);
        all.add(head);
        return NEVER_EQUAL.stream()
                .anyMatch(pair -> pair.stream()
                        .allMatch(one -> all.stream()
                                .anyMatch(term -> term.toUpperCase(Locale.ROOT).equals(one))));
    }

    private static boolean tooLong(String word) {
        return word.isEmpty() || word.length() > LONGEST;
    }

    private static @Nullable String filled(@Nullable String text) {
        String source = Objects.requireNonNullElse(text, "").strip();
        return source.isEmpty() ? null : source.substring(0, Math.min(200, source.length()));
    }
}
