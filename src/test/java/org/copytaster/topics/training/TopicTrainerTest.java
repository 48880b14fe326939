package org.copytaster.topics.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTrainerTest {

    @Test
    void aLogitWhoseExponentIsBeyondAFloatIsSureAndNotNothing() {
        float[] values = {0, 200, -200};

        TopicTrainer.softmax(values);

        assertThat(values).containsExactly(0, 1, 0);
    }
}
