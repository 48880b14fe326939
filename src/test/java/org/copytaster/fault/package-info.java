/**
 * What may go wrong around the pipeline, done to it on real brokers: processes are killed, brokers go and come, topics
 * vanish, disks are full, clocks jump, records are poison. After each, every record is accounted for. Part of {@code mvn
 * verify -Pfault}; {@code docs/FAULTS.md} says what an operator sees of each.
 */
@NullMarked
package org.copytaster.fault;

import org.jspecify.annotations.NullMarked;
