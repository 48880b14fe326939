package org.copytaster.entities.training;

/** A stretch of words between two that no mention can contain. */
final class Example {

    /** The feature numbers of each word. */
    final int[][] features;

    /** For each word the labels that the annotation leaves open, as bits; one bit where it is certain. */
    final int[] allowed;

    /** How much it counts. */
    final float weight;

    Example(int[][] features, int[] allowed, float weight) {
        this.features = features;
        this.allowed = allowed;
        this.weight = weight;
    }

    int length() {
        return allowed.length;
    }
}
