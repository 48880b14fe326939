package org.copytaster.entities.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.copytaster.entities.Languages;

/**
 * A labelled corpus: a token and its BIO tag a line, a blank line after a sentence, {@code # doc ID} before a document.
 * Documents without a mark are made of {@value #SENTENCES} sentences.
 *
 * @param language ISO 639-1 code, taken from the file's name ({@code train_fr_winer.bio.gz}); {@code und} if it has none
 */
record BioCorpus(String name, String language, List<List<BioSentence>> documents) {

    private static final int SENTENCES = 20;

    /**
     * @param file plain or gzipped ({@code .gz})
     * @throws IOException also if the file is of another form
     */
    static BioCorpus read(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<List<BioSentence>> documents;
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            documents = documents(reader);
        }
        if (documents.isEmpty()) {
            throw new IOException(file + ": no line has a token, a tab and a tag");
        }
        return new BioCorpus(name, language(name), documents);
    }

    static String language(String name) {
        return Arrays.stream(name.split("[_.]", -1))
                .filter(Languages.CODES::contains)
                .findFirst()
                .orElse("und");
    }

    private static List<List<BioSentence>> documents(BufferedReader reader) throws IOException {
        List<List<BioSentence>> documents = new ArrayList<>();
        List<BioSentence> document = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        boolean marked = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            boolean newDocument = line.startsWith("# doc") || line.startsWith("-DOCSTART-");
            marked |= newDocument;
            if ((newDocument || line.isBlank()) && !tokens.isEmpty()) {
                document.add(new BioSentence(List.copyOf(tokens), List.copyOf(tags)));
                tokens.clear();
                tags.clear();
            }
            if (newDocument || (!marked && document.size() == SENTENCES)) {
                addTo(documents, document);
                document = new ArrayList<>();
            }
            int tab = line.lastIndexOf('\t');
            if (!newDocument && tab > 0) {
                tokens.add(line.substring(0, line.indexOf('\t')));
                tags.add(line.substring(tab + 1));
            }
        }
        if (!tokens.isEmpty()) {
            document.add(new BioSentence(List.copyOf(tokens), List.copyOf(tags)));
        }
        addTo(documents, document);
        return documents;
    }

    private static void addTo(List<List<BioSentence>> documents, List<BioSentence> document) {
        if (!document.isEmpty()) {
            documents.add(document);
        }
    }
}
