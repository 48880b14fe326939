package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int WIDTH = 20;

    private final Lanes lanes = new Lanes(WIDTH);

    @Test
    void sumsAreWhatTheWeightsAddUpTo() {
        Random random = new Random(3);
        long[] sums = new long[Lanes.SIZE];
        int[] expected = new int[WIDTH];
        for (int i = 0; i < Lanes.MOST; i++) {
            byte[] weights = new byte[WIDTH];
            random.nextBytes(weights);
            add(weights, sums);
            for (int label = 0; label < WIDTH; label++) {
                expected[label] += weights[label];
            }
        }
        int[] unpacked = new int[WIDTH];
        lanes.unpack(sums, 0, unpacked, 0);
        assertThat(unpacked).isEqualTo(expected);
    }

    @Test
    void allAreBelowABoundThatIsAboveTheHighest() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            long[] sums = new long[Lanes.SIZE];
            int rows = 1 + random.nextInt(12);
            for (int i = 0; i < rows; i++) {
                byte[] weights = new byte[WIDTH];
                for (int label = 0; label < WIDTH; label++) {
                    weights[label] = (byte) (random.nextInt(60) - 50);
                }
                add(weights, sums);
            }
            int[] unpacked = new int[WIDTH];
            lanes.unpack(sums, 0, unpacked, 0);
            int highest = Arrays.stream(unpacked).max().orElseThrow();
            for (int bound = -382; bound <= 0; bound++) {
                assertThat(lanes.areBelow(bound, sums, 0)).isEqualTo(highest < bound);
            }
        }
    }

    @Test
    void noLaneOverflows() {
        for (byte weight : new byte[] {Byte.MIN_VALUE, Byte.MAX_VALUE}) {
            byte[] weights = new byte[WIDTH];
            Arrays.fill(weights, weight);
            long[] sums = new long[Lanes.SIZE];
            for (int i = 0; i < Lanes.MOST; i++) {
                add(weights, sums);
            }
            assertThat(lanes.areBelow(-382, sums, 0)).isEqualTo(weight < 0);
            assertThat(lanes.areBelow(0, sums, 0)).isEqualTo(weight < 0);
        }
    }

    @Test
    void aBoundIsTheNearestOneThatCanBeAsked() {
        assertThat(Lanes.bound(-21.4f)).isEqualTo(-21);
        assertThat(Lanes.bound(3)).isZero();
        assertThat(Lanes.bound(-1e6f)).isEqualTo(-382);
    }

    @Test
    void aRowHasRoomForFiveTypes() {
        assertThatThrownBy(() -> new Lanes(Lanes.WIDEST + 4)).hasMessageContaining("24 weights");
    }

    @Test
    void ofANarrowRowAllCounts() {
        Lanes narrow = new Lanes(4);
        long[] row = new long[Lanes.WORDS];
        narrow.pack(new byte[] {-5, -9, -4, -7}, 0, 1, row, 0);
        long[] sums = new long[Lanes.SIZE];
        narrow.addRow(row, 0, sums, 0);
        int[] unpacked = new int[4];
        narrow.unpack(sums, 0, unpacked, 0);
        assertThat(unpacked).containsExactly(-5, -9, -4, -7);
        assertThat(narrow.areBelow(-3, sums, 0)).isTrue();
        assertThat(narrow.areBelow(-4, sums, 0)).isFalse();
    }

    private void add(byte[] weights, long[] sums) {
        long[] row = new long[Lanes.WORDS];
        lanes.pack(weights, 0, 1, row, 0);
        lanes.addRow(row, 0, sums, 0);
    }
}
