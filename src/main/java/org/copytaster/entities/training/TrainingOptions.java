package org.copytaster.entities.training;

/**
 * How to train.
 *
 * @param fits how often the weights are fitted from the start, each time with other draws; the mean of all is kept
 * @param rounds how often each example is seen in one fit
 * @param averaged over how many of the last rounds of a fit the weights are averaged
 * @param step AdaGrad's step
 * @param decay L2's pull
 * @param hidden in what share of the examples the features that name words are hidden
 * @param dropped what share of a word's features is left out each time it is seen, so that none relies on another
 * @param margin how many nats every wrong label is handed at each word of a text labelled by people, so that the right
 *     one learns to win with as many to spare (softmax-margin; Gimpel and Smith 2010); corpora set apart have none
 * @param cutoff how often a feature must occur to be kept
 * @param smallest rows whose weights all stay below this are dropped
 * @param capitals share of the documents of which a copy in capitals is added
 * @param trust how much a text counts that a model has labelled, where one labelled by people counts 1
 * @param favour how many nats the start of a mention is favoured by over none, once the weights are fitted: the fit
 *     makes the labels likely and holds back where it is in doubt, F1 wants recall
 * @param favourOrganisation the same for organisations, which are missed most
 * @param seed for the order of the examples and all else that is drawn
 */
public record TrainingOptions(
        int fits,
        int rounds,
        int averaged,
        float step,
        float decay,
        float hidden,
        float dropped,
        float margin,
        int cutoff,
        float smallest,
        double capitals,
        float trust,
        float favour,
        float favourOrganisation,
        long seed) {

    /** The settings of the model that ships. */
    public static TrainingOptions standard() {
        return new TrainingOptions(8, 10, 6, 0.1f, 1e-4f, 0.2f, 0.2f, 0.5f, 3, 0.15f, 0.3, 0.5f, 0.4f, 0.8f, 7);
    }

    /** The same in one fit of half the rounds, and without favour: for a model that only labels texts for another. */
    TrainingOptions forTeacher() {
        return new TrainingOptions(
                1,
                Math.max(1, rounds / 2),
                Math.max(1, averaged / 2),
                step,
                decay,
                hidden,
                dropped,
                0,
                cutoff,
                smallest,
                capitals,
                trust,
                0,
                0,
                seed);
    }
}
