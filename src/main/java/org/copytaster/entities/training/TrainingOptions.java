package org.copytaster.entities.training;

/**
 * How to train.
 *
 * @param rounds how often each example is seen
 * @param averaged over how many of the last rounds the weights are averaged
 * @param step AdaGrad's step
 * @param decay L2's pull
 * @param hidden in what share of the examples the features that name words are hidden
 * @param cutoff how often a feature must occur to be kept
 * @param smallest rows whose weights all stay below this are dropped
 * @param capitals share of the documents of which a copy in capitals is added
 * @param trust how much a text counts that a model has labelled, where one labelled by people counts 1
 * @param seed for the order of the examples and all else that is drawn
 */
public record TrainingOptions(
        int rounds,
        int averaged,
        float step,
        float decay,
        float hidden,
        int cutoff,
        float smallest,
        double capitals,
        float trust,
        long seed) {

    /** The settings of the model that ships. */
    public static TrainingOptions standard() {
        return new TrainingOptions(16, 6, 0.1f, 1e-4f, 0.2f, 3, 0.15f, 0.15, 0.5f, 7);
    }
}
