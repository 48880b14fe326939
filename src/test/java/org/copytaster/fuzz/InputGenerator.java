package org.copytaster.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.fuzz.FuzzInput.Piece;
import org.copytaster.intake.Admission;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs that try one part or another: each number is one input, always the same for a seed. Most are small, one
 * in a thousand is larger than a megabyte, and the largest have about ten.
 */
public final class InputGenerator {

    static final int LARGEST = 10_000_000;
    private static final int LARGEST_ARTICLE = Admission.DEFAULT.maxCharacters();

    private final long seed;

    /** What is tried, each as often as the next. */
    private static final List<Function<InputGenerator.Dice, FuzzInput>> KINDS = List.of(
            InputGenerator::bytes,
            InputGenerator::scripts,
            InputGenerator::sample,
            InputGenerator::sample,
            InputGenerator::sample,
            InputGenerator::oddJson,
            InputGenerator::oddJson,
            InputGenerator::deepJson,
            InputGenerator::manyFields,
            InputGenerator::longField,
            InputGenerator::repetition,
            InputGenerator::repetition,
            InputGenerator::mixture,
            InputGenerator::mixture,
            InputGenerator::bidirectional,
            InputGenerator::names,
            InputGenerator::names,
            InputGenerator::page,
            InputGenerator::page,
            InputGenerator::pageBomb,
            InputGenerator::pageBomb,
            InputGenerator::attributes,
            InputGenerator::oddType);

    public InputGenerator(long seed) {
        this.seed = seed;
    }

    /** The input of this number. */
    public FuzzInput input(long number) {
        Dice dice = new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
        FuzzInput input = dice.one(KINDS).apply(dice);
        return switch (dice.below(8)) {
            case 0 -> input.withKey("");
            case 1 -> input.withKey(dice.text(1 + dice.below(200)));
            default -> input;
        };
    }

    private static FuzzInput bytes(Dice dice) {
        byte[] block = new byte[1 + dice.below(4096)];
        dice.random.nextBytes(block);
        int times = Math.max(1, dice.length() / block.length);
        return FuzzInput.of("bytes", dice.type(), new Piece(block, times));
    }

    private static FuzzInput scripts(Dice dice) {
        String text = dice.text(1 + dice.below(2_000));
        return FuzzInput.of("scripts", dice.type(), Piece.of(text, dice.times(text)));
    }

    /** A sample article, hurt: cut off, bytes changed, taken out, put in or doubled. */
    private static FuzzInput sample(Dice dice) {
        byte[] value = dice.one(Ingredients.SAMPLES).clone();
        for (int hurt = dice.below(4); hurt > 0 && value.length > 2; hurt--) {
            int from = dice.below(value.length);
            int to = from + dice.below(Math.min(200, value.length - from));
            ByteArrayOutputStream mended = new ByteArrayOutputStream(value.length + 200);
            mended.write(value, 0, from);
            switch (dice.below(5)) {
                case 0 -> {
                    // Cut off here.
                    to = value.length;
                }
                case 1 -> mended.write(dice.below(256));
                case 2 -> mended.writeBytes(dice.one(Ingredients.PIECES).getBytes(UTF_8));
                case 3 -> {
                    mended.write(value, from, to - from);
                    mended.write(value, from, to - from);
                }
                default -> {
                    // Taken out.
                }
            }
            mended.write(value, to, value.length - to);
            value = mended.toByteArray();
        }
        return FuzzInput.of("sample", dice.below(2) == 0 ? "application/json" : null, new Piece(value, 1));
    }

    /** An object with what JSON allows and nobody sends: numbers without end, keys twice, halves of characters. */
    private static FuzzInput oddJson(Dice dice) {
        StringBuilder json =
                new StringBuilder("{\"text\": ").append(dice.below(6) == 0 ? value(dice, 3) : string(dice));
        for (int fields = dice.below(6); fields > 0; fields--) {
            String name = dice.one(List.of("text", "uri", "title", "source", "url", "language", "published", "x", "y"));
            json.append(", \"")
                    .append(dice.below(8) == 0 ? "\\ud800" : name)
                    .append("\": ")
                    .append(value(dice, 3));
        }
        if (dice.below(8) != 0) {
            json.append('}');
        }
        if (dice.below(8) == 0) {
            json.append(dice.one(List.of("{", "}", "x", "\u0000", "{\"text\": \"\"}")));
        }
        return FuzzInput.of("odd JSON", dice.json(), Piece.of(json.toString(), 1));
    }

    private static String value(Dice dice, int depth) {
        return switch (dice.below(depth == 0 ? 5 : 8)) {
            case 0 -> dice.one(Ingredients.NUMBERS);
            case 1 -> dice.one(List.of("9", "0.", "1e")) + "9".repeat(dice.below(2_000));
            case 2 -> dice.one(List.of("null", "true", "NaN", "nul", "[", ""));
            case 3, 4 -> string(dice);
            case 5 -> "[" + value(dice, depth - 1) + "," + value(dice, depth - 1) + "]";
            case 6 ->
                "{\"k\":" + value(dice, depth - 1) + ",\"k" + dice.below(2) + "\":" + value(dice, depth - 1) + "}";
            default -> "{}";
        };
    }

    private static String string(Dice dice) {
        StringBuilder string = new StringBuilder("\"");
        for (int parts = dice.below(6); parts >= 0; parts--) {
            string.append(
                    switch (dice.below(6)) {
                        case 0 -> dice.one(List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\n", "\\"));
                        case 1 ->
                            dice.one(Ingredients.PIECES).replace("\"", "\\\"").repeat(1 + dice.below(20));
                        default -> "Le maire de Nantes a inauguré lundi la nouvelle école du centre-ville. ";
                    });
        }
        return string.append('"').toString();
    }

    /** Nested as deep as a thousand times what anybody needs, in the place of the article, of its text or beside it. */
    private static FuzzInput deepJson(Dice dice) {
        int depth = dice.one(List.of(90, 100, 101, 1_000, 10_000, 100_000));
        boolean arrays = dice.below(2) == 0;
        Piece open = Piece.of(arrays ? "[" : "{\"k\":", depth);
        Piece close = Piece.of(arrays ? "]" : "}", dice.below(3) == 0 ? 0 : depth);
        String before = dice.one(List.of(
                "", "{\"text\": ", "{\"text\": \"Le maire de Nantes a inauguré lundi la nouvelle école.\", \"x\": "));
        return FuzzInput.of(
                "deep JSON",
                dice.json(),
                Piece.of(before, 1),
                open,
                Piece.of(arrays ? "" : "1", 1),
                close,
                Piece.of(before.isEmpty() ? "" : "}", 1));
    }

    /** As many fields as fit, or one array with as many elements. */
    private static FuzzInput manyFields(Dice dice) {
        int count = Math.min(300_000, 1 + dice.length() / 12);
        boolean array = dice.below(2) == 0;
        String filler = array
                ? "\"x\": [1" + ",1".repeat(count) + "]"
                : IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":" + i).collect(Collectors.joining(","));
        return FuzzInput.of(
                "many fields",
                dice.json(),
                Piece.of("{\"text\": \"Le maire de Nantes a inauguré lundi la nouvelle école.\", ", 1),
                Piece.of(filler, 1),
                Piece.of("}", 1));
    }

    /** A headline, an id, a date or an address as long as a book. */
    private static FuzzInput longField(Dice dice) {
        String field = dice.one(List.of("title", "uri", "source", "url", "language", "published", "x"));
        String piece = dice.one(List.of("Jean Dupont ", "a", "\\ud800", "Le maire de Nantes. "));
        return FuzzInput.of(
                "long field",
                dice.json(),
                Piece.of(
                        "{\"text\": \"Le maire de Nantes a inauguré lundi la nouvelle école.\", \"" + field + "\": \"",
                        1),
                Piece.of(piece, dice.times(piece)),
                Piece.of("\"}", 1));
    }

    private static FuzzInput repetition(Dice dice) {
        String piece = dice.one(Ingredients.PIECES);
        String before = dice.below(2) == 0 ? "" : dice.one(Ingredients.PIECES);
        return FuzzInput.of(
                "repetition",
                dice.type(),
                Piece.of(before, 1),
                Piece.of(piece, dice.times(piece)),
                Piece.of(before, 1));
    }

    /** Up to a few hundred pieces in a block, and the block again and again. */
    private static FuzzInput mixture(Dice dice) {
        StringBuilder block = new StringBuilder();
        for (int count = 1 + dice.below(200); count > 0; count--) {
            block.append(dice.one(Ingredients.PIECES).repeat(1 + dice.below(4)));
        }
        return FuzzInput.of("mixture", dice.type(), Piece.of(block.toString(), dice.times(block.toString())));
    }

    private static FuzzInput bidirectional(Dice dice) {
        StringBuilder block = new StringBuilder();
        for (int count = 1 + dice.below(100); count > 0; count--) {
            block.append(dice.one(
                            List.of("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069", "\u061c")))
                    .append(dice.one(List.of("Le maire ", "de Nantes ", "مجلس ", "Jean Dupont ", "12 ", ". ", "\n")));
        }
        return FuzzInput.of("bidirectional", dice.type(), Piece.of(block.toString(), dice.times(block.toString())));
    }

    /** Names that all differ: whatever compares each with each takes for ever. */
    private static FuzzInput names(Dice dice) {
        StringBuilder text = new StringBuilder();
        int length = Math.min(2_000_000, dice.length());
        while (text.length() < length) {
            text.append(dice.one(List.of("Le maire ", "Mme ", "Dr. ", "et ", "à ", "de la ", "", "")))
                    .append(dice.name());
            if (dice.below(2) == 0) {
                text.append(dice.one(List.of(" ", "-", "-", " de "))).append(dice.name());
            }
            text.append(dice.one(List.of(" ", ", ", ". ", " a dit ", ".\n")));
        }
        return FuzzInput.of("names", "text/plain", Piece.of(text.toString(), 1));
    }

    /** Markup that is a little wrong, with text between. */
    private static FuzzInput page(Dice dice) {
        StringBuilder page = new StringBuilder();
        for (int count = 1 + dice.below(200); count > 0; count--) {
            page.append(dice.one(dice.below(2) == 0 ? Ingredients.MARKUP : Ingredients.PIECES));
        }
        return FuzzInput.of("page", "text/html", Piece.of(page.toString(), dice.times(page.toString())));
    }

    private static FuzzInput pageBomb(Dice dice) {
        String first = dice.one(Ingredients.MARKUP);
        String second = dice.one(Ingredients.MARKUP);
        int times = dice.times(first + second);
        return dice.below(2) == 0
                ? FuzzInput.of("page bomb", "text/html", Piece.of(first, times), Piece.of(second, times))
                : FuzzInput.of("page bomb", "text/html", Piece.of(first + second + "Le maire ", times));
    }

    /** One element with as many attributes as fit, all of other names. */
    private static FuzzInput attributes(Dice dice) {
        int count = Math.min(1_000_000, 1 + dice.length() / 8);
        String names = IntStream.range(0, count)
                .mapToObj(i -> "a" + Integer.toString(i, 36))
                .collect(Collectors.joining(" "));
        return FuzzInput.of("attributes", "text/html", Piece.of("<p " + names + ">Le maire</p>", 1));
    }

    private static FuzzInput oddType(Dice dice) {
        String type = dice.below(20) == 0 ? "x".repeat(dice.length()) : dice.one(Ingredients.TYPES);
        String text = dice.below(2) == 0 ? new String(dice.one(Ingredients.SAMPLES), UTF_8) : dice.text(200);
        return FuzzInput.of("odd type", type, Piece.of(text, 1));
    }

    /** Chance, and what it is asked for here. */
    private static final class Dice {

        private final SplittableRandom random;

        Dice(SplittableRandom random) {
            this.random = random;
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        <T> T one(List<T> of) {
            return of.get(below(of.size()));
        }

        /** How long: mostly hundreds or thousands, one in two hundred up to a megabyte, one in a thousand up to ten. */
        int length() {
            int thousandth = below(1_000);
            double decades = 1 + 3.3 * random.nextDouble();
            if (thousandth < 6) {
                decades = 4.5 + 1.5 * random.nextDouble();
            }
            if (thousandth < 1) {
                // As long as an article may be, or longer than that.
                return random.nextInt(3) == 0
                        ? LARGEST_ARTICLE - 1_000
                        : LARGEST_ARTICLE + below(LARGEST - LARGEST_ARTICLE);
            }
            return (int) Math.pow(10, decades);
        }

        int times(String piece) {
            return Math.max(1, length() / piece.getBytes(UTF_8).length);
        }

        @Nullable
        String type() {
            return one(List.of(List.<String>of(), List.of("text/plain"), List.of("text/html"))).stream()
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        String json() {
            return below(2) == 0 ? "application/json" : null;
        }

        /** Characters of all planes, well-formed. */
        String text(int length) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                int c = switch (below(8)) {
                    case 0 -> below(0x20);
                    case 1 -> below(0x250);
                    case 2 -> 0x300 + below(0x700);
                    case 3 -> 0x2000 + below(0x300);
                    case 4 -> 0x3000 + below(0xA000);
                    case 5 -> below(0x110000);
                    default -> 'a' + below(26);
                };
                text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
            return text.toString();
        }

        String name() {
            StringBuilder name = new StringBuilder();
            for (int syllables = 2 + below(3); syllables > 0; syllables--) {
                name.append("bcdfglmnprstvz".charAt(below(14))).append("aeiou".charAt(below(5)));
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            return name.toString();
        }
    }
}
