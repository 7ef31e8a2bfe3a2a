package io.thalweg.runtime.codec.csv;

import java.util.Random;

/** Texts that are likely to break something. */
final class Texts {

    private static final String[] PIECES = {
        "a",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\u00e9",
        "\u20ac",
        "\ud83d\ude00",
        "\u2028",
        "\u0000",
        "\ufeff",
        "'",
        "\\",
        "\\n",
        "#",
        "=1+1",
        "null",
        "x".repeat(33),
        "word"
    };

    private Texts() {}

    static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (random.nextInt(500) == 0) {
            text.append(PIECES[random.nextInt(PIECES.length)].repeat(40_000));
        }
        return text.toString();
    }
}
