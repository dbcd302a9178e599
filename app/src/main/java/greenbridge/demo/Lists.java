package greenbridge.demo;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Schema;
import greenbridge.entry.Change;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The entries of one catalog, by the plan. */
@Singleton
final class Lists {
    private final Tables tables;
    private final Firms firms;
    private final Things things;
    private final Others others;
    private final Rare rare;
    private final Ventures ventures;

    Lists(Tables tables, Firms firms, Things things, Others others, Rare rare, Ventures ventures) {
        this.tables = tables;
        this.firms = firms;
        this.things = things;
        this.others = others;
        this.rare = rare;
        this.ventures = ventures;
    }

    List<Sample> of(Row plan, Catalog catalog, Schema schema) {
        var terms = terms(plan);
        int count = plan.number("count");
        var titles = new HashSet<String>();
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < count; i++) {
            String number = "SL-" + catalog.code() + "-%04d".formatted(i + 1);
            var piece = piece(plan, catalog, schema, i, new Dice(plan.text("tenant") + number));
            // Chance may fall the same way twice; the next throw is as good. Where all have had their turn, the list is
            // full.
            boolean another = titles.add(piece.content().title());
            for (int again = 1; !another && again < 40; again++) {
                piece = piece(plan, catalog, schema, i + again * 97, new Dice(plan.text("tenant") + number + again));
                another = titles.add(piece.content().title());
            }
            if (another) {
                samples.add(sample(
                        plan, schema, terms, piece, number, i * terms.days().size() / count));
            }
        }
        return samples;
    }

    Terms terms(Row plan) {
        return Terms.of(plan.text("tenant") + plan.text("catalog"), plan.number("count"), plan.number("years"));
    }

    private Sample sample(Row plan, Schema schema, Terms terms, Piece piece, String number, int batch) {
        var from = terms.days().get(batch);
        var to = terms.lastDay(from);
        var lives = new Lives(things, schema, new Dice(plan.text("tenant") + number + " life"), from);
        // What is said of a project in its dossier and to banks rests on what was listed.
        List<Change> changes = plan.text("style").equals("project")
                ? List.of()
                : lives.of(piece, to, plan.text("renewable").equals("yes"));
        return new Sample(plan, piece, number, batch, from, to, List.copyOf(changes));
    }

    Piece piece(Row plan, Catalog catalog, Schema schema, int turn, Dice dice) {
        String slug = plan.text("tenant");
        return switch (plan.text("style")) {
            case "theme" -> themed(plan, catalog, schema, turn, dice);
            case "waste" -> wasted(schema, turn, dice);
            case "leader" -> rare.leader(schema, inTurn(firms.of(slug, plan.list("trades")), turn), turn, dice);
            case "park" -> rare.park(schema, turn, dice);
            case "finance" -> rare.finance(schema, turn, dice);
            case "project" -> ventures.piece(schema, inTurn(ventures.of(slug), turn));
            default -> {
                var pool = pool(slug, plan.list("trades"));
                yield others.firm(catalog, schema, inTurn(pool, turn), plan.text("scope"), dice);
            }
        };
    }

    private Piece themed(Row plan, Catalog catalog, Schema schema, int turn, Dice dice) {
        var sectors = plan.list("sectors");
        if (sectors.isEmpty() && catalog.detail().sectors() != null) {
            sectors = catalog.detail().sectors();
        }
        var themes = things.themes(plan.text("tenant"), sectors);
        // A step that shares no factor with the number of themes visits all of them before any comes back.
        int step = IntStream.of(17, 19, 23)
                .filter(each -> themes.size() % each != 0)
                .findFirst()
                .orElse(1);
        Row theme = themes.get((int) ((long) turn * step % themes.size()));
        return things.piece(catalog, schema, plan.text("tenant"), theme, turn / themes.size() + dice.below(3), dice);
    }

    private Piece wasted(Schema schema, int turn, Dice dice) {
        Row waste = inTurn(tables.wastes, turn);
        var makers = firms.all().stream()
                .filter(firm -> firm.code().equals("waste"))
                .filter(firm -> waste.list("places").contains(firm.slug()))
                .toList();
        return others.waste(schema, waste, dice.pick(makers), dice);
    }

    /** The national lists take firms from everywhere. */
    private List<Firm> pool(String slug, List<String> trades) {
        return slug.equals("national")
                ? firms.all().stream()
                        .filter(firm -> trades.contains(firm.code()))
                        .toList()
                : firms.of(slug, trades);
    }

    private static <T> T inTurn(List<T> from, int turn) {
        return from.get(turn % from.size());
    }
}
